using System.Globalization;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Core.Practice;

namespace ProtectRespect.Bot.Scripted;

/// <summary>
/// Reads <c>dialogs/drills</c>: every file is a drill, <c>checks.yaml</c> says what is looked for afterwards. A fault here is shown by
/// <c>dialogs check</c> and refuses practice; it never keeps the words for real visitors from serving.
/// </summary>
internal static class ScenarioReader
{
    private const string Folder = "drills";
    private const string ChecksFile = "drills/checks.yaml";
    private const int LongestId = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private static readonly Dictionary<string, PracticeRecord> Records = new(StringComparer.Ordinal)
    {
        ["emergency-card"] = PracticeRecord.EmergencyCard,
        ["write-up"] = PracticeRecord.WriteUp,
        ["note"] = PracticeRecord.Note,
    };

    public static ScenarioLoad Load(string content)
    {
        var faults = new Faults();
        var reviews = new List<Review>();
        var files = ContentFolder.Files(content, Folder).ToList();
        faults.Add(ContentFolder.Misnamed(content, Folder));
        if (!files.Remove(ChecksFile))
        {
            faults.Add(ChecksFile, 1, "This file is missing.");
            return new ScenarioLoad([], new Dictionary<string, PracticeCheck>(StringComparer.Ordinal), reviews, faults.InOrder());
        }

        var checks = new ContentFile(content, ChecksFile).Map(faults) is { } map ? ReadChecks(map, reviews) : [];
        var scenarios = files.Select(f => new ContentFile(content, f).Map(faults)).OfType<YamlMap>().Select(m => ReadScenario(m, checks, reviews)).ToList();
        foreach (var twice in scenarios.GroupBy(s => s.Drill.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            faults.Add(ChecksFile, 1, $"There are two drills `{twice.Key}`.");
        }

        return new ScenarioLoad(scenarios, checks, reviews, faults.InOrder());
    }

    private static Dictionary<string, PracticeCheck> ReadChecks(YamlMap map, List<Review> reviews)
    {
        Head(map.Knows("owner", "reviewBy", "checks"), "what drills look for", reviews);
        return (map.Map("checks")?.EachMap() ?? []).ToDictionary(c => c.Name, c => ReadCheck(c.Name, c.Map), StringComparer.Ordinal);
    }

    private static PracticeCheck ReadCheck(string id, YamlMap map)
    {
        map.Knows("says", "writes", "question", "warns", "record");
        var record = PracticeRecord.None;
        if (map.TextOrNull("record") is { } name && !Records.TryGetValue(name, out record))
        {
            map.Fault(map.LineOf("record"), $"`record` must be one of: {string.Join(", ", Records.Keys)}.");
        }

        if (map.Has("record") == map.Has("writes"))
        {
            map.Fault("A check looks either for words (`writes`) or for a `record`.");
        }

        return new PracticeCheck(id, map.Text("says"), map.Texts("writes"), map.Flag("question"), map.Flag("warns"), record);
    }

    private static Scenario ReadScenario(YamlMap map, Dictionary<string, PracticeCheck> checks, List<Review> reviews)
    {
        map.Knows("drill", "title", "about", "practise", "ask", "looksFor", "arrives", "visitors", "owner", "reviewBy");
        var id = Id(map, map.Text("drill"), map.LineOf("drill"));
        Head(map, $"the drill {id}", reviews);
        foreach (var unknown in map.Needed("looksFor").Where(c => !checks.ContainsKey(c)))
        {
            map.Fault(map.LineOf("looksFor"), $"`{unknown}` is not a check of checks.yaml. Known: {string.Join(", ", checks.Keys)}.");
        }

        var visitors = (map.Map("visitors")?.EachMap() ?? []).Select(v => ReadVisitor(v.Name, v.Map)).ToList();
        if (visitors.Count == 0)
        {
            map.Fault("`visitors` is missing: a drill needs somebody to talk with.");
        }

        var drill = new Drill(id, map.Text("title"), map.Text("about"), map.Needed("practise"), map.Needed("ask"));
        return new Scenario(drill, map.Texts("looksFor"), map.Flag("arrives"), visitors);
    }

    private static ScriptedVisitor ReadVisitor(string name, YamlMap map)
    {
        map.Knows("arrives", "bot", "opens", "answers", "lines", "leaves");
        Id(map, name, map.Line);
        var toBot = (map.Map("bot")?.EachText() ?? []).ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);
        return new ScriptedVisitor(
            name, Seconds(map, "arrives") ?? TimeSpan.Zero, toBot, ReadLines(map, "opens"), ReadLines(map, "answers", mustHear: true), ReadLines(map, "lines"), Seconds(map, "leaves"));
    }

    private static List<ScriptedLine> ReadLines(YamlMap visitor, string part, bool mustHear = false)
    {
        var lines = new List<ScriptedLine>();
        foreach (var item in visitor.Items(part))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"made-up:{part}:{lines.Count}");
            if (item.Map is not { } map)
            {
                if (mustHear)
                {
                    visitor.Fault(visitor.LineOf(part), "An answer says what it `hears` and what it `says`; a text alone belongs under `lines`.");
                }

                lines.Add(new ScriptedLine(id, item.Text, ScriptText.Typing(item.Text), [], 1, Unasked: false));
                continue;
            }

            map.Knows(mustHear ? ["hears", "says", "after"] : ["says", "after", "messages", "unasked"]);
            var says = map.Text("says");
            lines.Add(new ScriptedLine(
                id, says, Seconds(map, "after") ?? ScriptText.Typing(says), mustHear ? map.Needed("hears") : [], Count(map, "messages"), map.Flag("unasked")));
        }

        return lines;
    }

    private static int Count(YamlMap map, string name)
    {
        if (map.TextOrNull(name) is not { } text)
        {
            return 1;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 10)
        {
            return count;
        }

        map.Fault(map.LineOf(name), $"`{name}` must be a number from 1 to 9.");
        return 1;
    }

    private static TimeSpan? Seconds(YamlMap map, string name)
    {
        if (map.TextOrNull(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Longest.TotalSeconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        map.Fault(map.LineOf(name), $"`{name}` must be a number of seconds, at most {Longest.TotalSeconds:0}.");
        return null;
    }

    /// <summary>Ids of drills and visitors are part of the visitor's id, which has room for so many letters.</summary>
    private static string Id(YamlMap map, string id, int line)
    {
        if (id.Length > LongestId || id.Any(c => !char.IsAsciiLetterLower(c) && c is not '-'))
        {
            map.Fault(line, $"`{id}` must be small letters and hyphens, at most {LongestId}.");
        }

        return id;
    }

    private static void Head(YamlMap map, string what, List<Review> reviews)
    {
        _ = map.Text("owner");
        reviews.Add(new Review(map.File, map.Has("reviewBy") ? map.LineOf("reviewBy") : map.Line, what, map.Date("reviewBy"), null));
    }
}
