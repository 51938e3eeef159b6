using ProtectRespect.Bot.Dialogs.Loading;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Loading;

/// <summary>words.yaml: groups of words that rules share, and what words are short for.</summary>
internal static class WordsFile
{
    /// <summary>Each group with its words and phrases; a group may name another one in braces.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Groups(YamlMap file)
    {
        file.Knows("owner", "reviewBy", "groups", "means");
        var groups = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (file.Map("groups") is { } map)
        {
            foreach (var name in map.Names())
            {
                groups[name] = [.. map.Texts(name).SelectMany(member => Members(member, groups, map, name))];
            }
        }

        return groups;
    }

    public static IReadOnlyDictionary<string, string> ShortForms(YamlMap file) =>
        file.Map("means")?.EachText().ToDictionary(t => t.Name, t => t.Value, StringComparer.Ordinal) ?? [];

    /// <summary>right.yaml: words that are no slip of another one.</summary>
    public static IReadOnlySet<string> Right(YamlMap file)
    {
        file.Knows("owner", "reviewBy", "words");
        return file.Needed("words").SelectMany(line => line.Split(' ')).ToHashSet(StringComparer.Ordinal);
    }

    private static IReadOnlyList<string> Members(string member, Dictionary<string, IReadOnlyList<string>> groups, YamlMap map, string name)
    {
        if (!member.StartsWith('{'))
        {
            return [member];
        }

        if (groups.TryGetValue(member.Trim('{', '}'), out var others))
        {
            return others;
        }

        map.Fault(map.LineOf(name), $"`{member}` is no group further up.");
        return [];
    }
}
