using System.Globalization;
using System.Text.RegularExpressions;
using ProtectRespect.Bot.Recognition.Safeguarding.Reading;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Rules;

/// <summary>
/// Reads a pattern as practitioners write it: plain words; <c>(this|or that)</c>; <c>{group}</c> of words.yaml; <c>{age}</c>; <c>...</c>
/// for up to three other words (<c>...6</c> for up to six); <c>?</c> behind a part that may be left out, and in brackets behind a letter
/// that may (<c>(cars?|vans?)</c>); <c>^</c> and <c>$</c> for the beginning and end of a sentence. A word that ends in <c>*</c> stands for
/// all that begin so.
/// </summary>
internal sealed partial class PatternReader(LexiconBuilder lexicon, IReadOnlyDictionary<string, IReadOnlyList<string>> groups)
{
    private const int UsualGap = 3;

    [GeneratedRegex(@"\G\s*(?:(?<gap>\.\.\.(?<most>\d+)?)|\((?<any>[^()]+)\)|\{(?<group>[a-z0-9-]+)\}|(?<edge>[\^$])|(?<word>[^\s(){}?^$]+))(?<optional>\?)?\s*")]
    private static partial Regex Part { get; }

    [GeneratedRegex(@"^\{(?<group>[a-z0-9-]+)\}$")]
    private static partial Regex OnlyGroup { get; }

    /// <summary>The pattern, or null with a fault in plain words.</summary>
    public Pattern? Read(string text, out string? fault)
    {
        var elements = new List<Element>();
        var plain = new List<string>();
        var at = 0;
        fault = null;
        while (at < text.Length && fault is null)
        {
            var part = Part.Match(text, at);
            fault = part.Success ? null : $"I cannot read `{text}` from `{text[at..]}` on.";
            at += part.Length;
            if (part.Groups["word"] is { Success: true, Value: var word } && !word.EndsWith('*') && !part.Groups["optional"].Success)
            {
                plain.Add(word);
            }
            else
            {
                AddPlain(plain, elements);
                fault ??= Add(part, elements);
            }
        }

        AddPlain(plain, elements);
        if (fault is null && !elements.Exists(e => e is { Kind: ElementKind.Group, Optional: false, OrEnd: false }))
        {
            fault = $"`{text}` has no word that must be there.";
        }

        return fault is null ? new Pattern(text, elements) : null;
    }

    /// <summary>Words in a row are read together, as in a message: "do not", "dont".</summary>
    private void AddPlain(List<string> words, List<Element> elements)
    {
        elements.AddRange(lexicon.Read(string.Join(' ', words)).Select(word => new Element(ElementKind.Group, lexicon.Group([word]))));
        words.Clear();
    }

    private string? Add(Match part, List<Element> elements)
    {
        var optional = part.Groups["optional"].Success;
        if (part.Groups["gap"].Success)
        {
            var most = part.Groups["most"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : UsualGap;
            elements.Add(new Element(ElementKind.Gap, most));
            return null;
        }

        if (part.Groups["edge"].Success)
        {
            elements.Add(new Element(part.Groups["edge"].Value == "^" ? ElementKind.Start : ElementKind.End));
            return null;
        }

        if (part.Groups["group"] is { Success: true, Value: "age" })
        {
            elements.Add(new Element(ElementKind.Age, 0, optional));
            return null;
        }

        string[] written = part.Groups["any"] is { Success: true, Value: var any } ? any.Split('|', StringSplitOptions.TrimEntries) : [part.Value.Trim().TrimEnd('?')];
        var members = new List<string>();
        var fault = written.Where(w => w != "$").Select(w => AddMembers(w, members)).FirstOrDefault(f => f is not null);
        elements.Add(new Element(ElementKind.Group, lexicon.Group(members), optional, OrEnd: written.Contains("$")));
        return fault;
    }

    private string? AddMembers(string member, List<string> to)
    {
        if (OnlyGroup.Match(member) is not { Success: true } named)
        {
            to.AddRange(member.EndsWith('?') ? [member[..^2], member[..^1]] : [member]);
            return null;
        }

        if (groups.TryGetValue(named.Groups["group"].Value, out var words))
        {
            to.AddRange(words);
            return null;
        }

        return $"`{member}` is no group of words.yaml.";
    }
}
