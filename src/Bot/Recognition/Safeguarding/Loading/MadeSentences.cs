using System.Globalization;
using System.Text.RegularExpressions;
using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Bot.Recognition.Text;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Loading;

/// <summary>
/// Lines with brackets to choose from, of which many sentences are made: ordinary.yaml (harmless) and plain.yaml (danger told plainly).
/// What is chosen depends on the line and the number of the sentence alone.
/// </summary>
internal static partial class MadeSentences
{
    private const string Ordinary = "small_talk";
    private const string Writer = "young-person";

    [GeneratedRegex(@"\(([^()]*)\)")]
    private static partial Regex Bracket { get; }

    public static IReadOnlyList<SafeguardingExample> ReadOrdinary(YamlMap file)
    {
        file.Knows("owner", "reviewBy", "each", "lines");
        return [.. Make(file.Needed("lines"), Each(file), SafeguardingLevel.None, Ordinary)];
    }

    public static IReadOnlyList<SafeguardingExample> ReadPlain(YamlMap file)
    {
        file.Knows("owner", "reviewBy", "each", "themes");
        var each = Each(file);
        var made = new List<SafeguardingExample>();
        foreach (var (theme, levels) in file.Map("themes")?.EachMap() ?? [])
        {
            ExamplesFile.CheckTheme(levels, levels.Line, theme);
            levels.Knows(LevelNames.All);
            made.AddRange(levels.Names().Where(LevelNames.All.Contains).SelectMany(name => Make(levels.Texts(name), each, LevelNames.Read(name)!.Value, theme)));
        }

        return made;
    }

    private static int Each(YamlMap file)
    {
        if (int.TryParse(file.Text("each"), NumberStyles.None, CultureInfo.InvariantCulture, out var each))
        {
            return each;
        }

        file.Fault(file.LineOf("each"), "`each` must be a whole number.");
        return 0;
    }

    private static IEnumerable<SafeguardingExample> Make(IReadOnlyList<string> lines, int each, SafeguardingLevel level, string theme) => lines
        .SelectMany(line => Enumerable.Range(0, each).Select(number => Sentence(line, number)))
        .Distinct(StringComparer.Ordinal)
        .Select(sentence => new SafeguardingExample(sentence, level, [theme], Writer, IsMade: true));

    private static string Sentence(string line, int number)
    {
        var seed = TextFeatures.Hash(TextFeatures.Word, line, number.ToString(CultureInfo.InvariantCulture));
        var sentence = Bracket.Replace(line, bracket =>
        {
            var choices = bracket.Groups[1].Value.Split('|');
            seed = (seed * 1664525u) + 1013904223u;
            return choices[(seed >> 8) % (uint)choices.Length];
        });
        return string.Join(' ', sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
