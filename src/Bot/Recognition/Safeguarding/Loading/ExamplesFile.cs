using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Loading;

/// <summary>A sentence that teaches the classifier.</summary>
/// <param name="Themes">The theme of its file first.</param>
/// <param name="Who">The kind of visitor who writes it.</param>
/// <param name="IsMade">Made of a line with brackets, not written as it stands: it teaches, and is never judged.</param>
internal sealed record SafeguardingExample(string Text, SafeguardingLevel Level, IReadOnlyList<string> Themes, string Who, bool IsMade = false);

/// <summary>Reads the sentences of one theme: by level, then by who speaks.</summary>
internal static class ExamplesFile
{
    /// <summary>Who speaks, and the kind of visitor that is.</summary>
    private static readonly Dictionary<string, string> Visitors = new(StringComparer.Ordinal)
    {
        ["young-person"] = "young-person",
        ["friend"] = "young-person",
        ["parent"] = "parent",
        ["professional"] = "professional",
    };

    public static IReadOnlyList<SafeguardingExample> Read(YamlMap file)
    {
        file.Knows(["theme", "owner", "reviewBy", .. LevelNames.All]);
        var theme = file.Text("theme");
        CheckTheme(file, file.LineOf("theme"), theme);
        var examples = new List<SafeguardingExample>();
        foreach (var name in LevelNames.All)
        {
            foreach (var (who, texts) in Lists(file, name))
            {
                examples.AddRange(texts.Select(t => new SafeguardingExample(t.Text, LevelNames.Read(name)!.Value, [theme, .. t.Also], who)));
            }
        }

        return examples;
    }

    private static IEnumerable<(string Who, List<(string Text, IReadOnlyList<string> Also)> Texts)> Lists(YamlMap file, string level)
    {
        if (file.Map(level) is not { } speakers)
        {
            yield break;
        }

        speakers.Knows([.. Visitors.Keys]);
        foreach (var (speaker, visitor) in Visitors)
        {
            yield return (visitor, [.. speakers.Items(speaker).Select(item => Item(item, file))]);
        }
    }

    private static (string Text, IReadOnlyList<string> Also) Item(YamlItem item, YamlMap file)
    {
        if (item.Map is not { } map)
        {
            return (item.Text, []);
        }

        map.Knows("text", "also");
        foreach (var other in map.Texts("also"))
        {
            CheckTheme(file, map.Line, other);
        }

        return (map.Text("text"), map.Texts("also"));
    }

    public static void CheckTheme(YamlMap file, int line, string theme)
    {
        if (!Themes.All.Contains(theme))
        {
            file.Fault(line, $"`{theme}` is not a theme. Known: {string.Join(", ", Themes.All)}.");
        }
    }
}
