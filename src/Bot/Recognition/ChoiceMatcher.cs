namespace ProtectRespect.Bot.Recognition;

/// <summary>What a message says about a list of choices.</summary>
internal abstract record ChoiceMatch
{
    private ChoiceMatch()
    {
    }

    /// <summary>One choice. <see cref="Exact"/>: the button itself or a phrase that is the whole message.</summary>
    public sealed record One(string Id, bool Exact) : ChoiceMatch;

    /// <summary>Several, or one with a doubt: ask back.</summary>
    public sealed record Unclear : ChoiceMatch;

    public sealed record None : ChoiceMatch;
}

/// <summary>The phrases of one choice: those that may stand anywhere in a message, and those that must be all of it.</summary>
internal sealed record ChoicePhrases(string Id, IReadOnlyList<string> Within, IReadOnlyList<string> Whole);

/// <summary>Matches free text to choices by the phrases that content authors gave, with care for "not", "maybe" and "either".</summary>
internal sealed class ChoiceMatcher
{
    private static readonly ChoiceMatch.None NoMatch = new();
    private static readonly ChoiceMatch.Unclear AskBack = new();
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    private readonly Dictionary<string, string> _whole;
    private readonly PhraseIndex _phrases;
    private readonly string[] _ids;

    public ChoiceMatcher(IReadOnlyList<ChoicePhrases> choices)
    {
        var within = choices.SelectMany(c => c.Within.Select(p => (Phrase: p, c.Id))).ToList();
        _whole = within.Concat(choices.SelectMany(c => c.Whole.Select(p => (Phrase: p, c.Id)))).GroupBy(p => Tokens.Joined(p.Phrase), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
        _phrases = new PhraseIndex(within.Where(p => !YesNoMatcher.IsBare(p.Phrase)));
        _ids = [.. choices.Select(c => c.Id)];
    }

    public static ChoiceMatcher None { get; } = new([]);

    /// <summary>The message is a button's title or one of its phrases, word for word.</summary>
    public string? Exactly(ReadOnlySpan<string> tokens) => _whole.GetValueOrDefault(string.Join(' ', tokens!));

    /// <param name="ordinals">Whether "2" and "the second one" count: not where the answer may be a number of its own.</param>
    public ChoiceMatch Read(ReadOnlySpan<string> tokens, bool ordinals = true)
    {
        if (Exactly(tokens) is { } exact)
        {
            return new ChoiceMatch.One(exact, Exact: true);
        }

        if (ordinals && Ordinal(tokens) is { } place)
        {
            return new ChoiceMatch.One(_ids[place], Exact: true);
        }

        return YesNoMatcher.Read(tokens) switch
        {
            YesNo.Yes when Bare("yes") is { } yes => new ChoiceMatch.One(yes, Exact: true),
            YesNo.No when Bare("no") is { } no => new ChoiceMatch.One(no, Exact: true),
            YesNo.Unclear when TakesYesOrNo || !YesNoMatcher.SaysMore(tokens) => Contained(tokens) is ChoiceMatch.One one ? one : AskBack,
            _ => Contained(tokens),
        };
    }

    /// <summary>In a question that takes no yes, the "no" or "ok" in a longer message leans nowhere: "ok so will he be arrested".</summary>
    private bool TakesYesOrNo => Has("no") || Bare("yes") is not null;

    /// <summary>The choice of that id, or the one for which a plain yes or no is a phrase: then "yh" and "nah" are as good.</summary>
    private string? Bare(string word) => Has(word) ? word : _whole.GetValueOrDefault(word);

    private bool Has(string id) => Array.IndexOf(_ids, id) >= 0;

    private ChoiceMatch Contained(ReadOnlySpan<string> tokens)
    {
        string? found = null;
        var place = default(PhraseHit);
        var takenBack = new List<PhraseHit>();
        foreach (var hit in Outermost(_phrases.Find(tokens)))
        {
            if (Negation.TakesBack(tokens, hit))
            {
                takenBack.Add(hit);
            }
            else if (found is not null && found != hit.Owner)
            {
                return AskBack;
            }
            else
            {
                (found, place) = (hit.Owner, hit);
            }
        }

        return found is null ? NoMatch
            : takenBack.Exists(hit => !SaysTheSame(hit, found, place)) || (IsHedgedAround(tokens, place) && !IsDoubt(found)) ? AskBack
            : new ChoiceMatch.One(found, Exact: false);
    }

    /// <summary>In "don't want to see him in court" the "not" belongs to one phrase of the choice, which another of its phrases overlaps.</summary>
    private static bool SaysTheSame(PhraseHit hit, string owner, PhraseHit place) =>
        hit.Owner == owner && hit.Start < place.Start + place.Length && place.Start < hit.Start + hit.Length;

    /// <summary>A doubt that the phrase itself speaks of is its meaning: "I don't know what to say".</summary>
    private static bool IsHedgedAround(ReadOnlySpan<string> tokens, PhraseHit hit) =>
        Negation.IsHedged([.. tokens[..hit.Start], .. tokens[(hit.Start + hit.Length)..]]);

    private static bool IsDoubt(string id) => id is "not-sure" or "maybe";

    /// <summary>Drops hits that lie inside a longer one: "not sure" hides the "sure" in it.</summary>
    private static IEnumerable<PhraseHit> Outermost(List<PhraseHit> hits) =>
        hits.Where(hit => !hits.Exists(other => other.Length > hit.Length && other.Start <= hit.Start && hit.Start + hit.Length <= other.Start + other.Length));

    /// <summary>"2", "the second one": only when the message says nothing else ("I have 2 kids" is no choice).</summary>
    private int? Ordinal(ReadOnlySpan<string> tokens)
    {
        var place = tokens switch
        {
            [var only] when only.Length == 1 && char.IsAsciiDigit(only[0]) => only[0] - '1',
            ["the", var word] => Array.IndexOf(Ordinals, word),
            ["the", var word, "one"] => Array.IndexOf(Ordinals, word),
            ["option" or "number", var digit] when digit.Length == 1 && char.IsAsciiDigit(digit[0]) => digit[0] - '1',
            [var word, "one"] => Array.IndexOf(Ordinals, word),
            _ => -1,
        };
        return place >= 0 && place < _ids.Length ? place : null;
    }
}
