using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Bot.Recognition.Safeguarding.Reading;
using ProtectRespect.Bot.Recognition.Safeguarding.Rules;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Loading;

/// <summary>idioms.yaml: sayings that mask their words, what tells fiction and schoolwork, long ago, and denial.</summary>
internal static class IdiomsFile
{
    public static Surroundings Read(YamlMap file, PatternReader patterns, LexiconBuilder lexicon, IReadOnlyDictionary<string, IReadOnlyList<string>> groups)
    {
        file.Knows("owner", "reviewBy", "idioms", "frames", "own", "past", "still", "must", "mustNot");
        return new Surroundings
        {
            Idioms = Patterns(file, "idioms", patterns),
            Frames = Patterns(file, "frames", patterns),
            Own = Patterns(file, "own", patterns),
            Past = Patterns(file, "past", patterns),
            Still = Patterns(file, "still", patterns),
            Denial = new Denial(Group("denies"), Group("denies-nothing")),
        };

        int Group(string name)
        {
            if (!groups.ContainsKey(name))
            {
                file.Fault($"The group `{name}` is missing in words.yaml.");
            }

            return lexicon.Group(groups.GetValueOrDefault(name, []));
        }
    }

    private static List<Pattern> Patterns(YamlMap file, string name, PatternReader patterns)
    {
        var read = new List<Pattern>();
        foreach (var text in file.Needed(name))
        {
            if (patterns.Read(text, out var fault) is { } pattern)
            {
                read.Add(pattern);
            }
            else
            {
                file.Fault(file.LineOf(name), fault!);
            }
        }

        return read;
    }
}
