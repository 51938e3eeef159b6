using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Reads the files that all dialogs share.</summary>
internal static class SharedFiles
{
    public static readonly string[] InterruptionKeys = ["says", "contains", "begin", "topic", "act", "clears", "button", "evenIfDenied", "noticed"];

    public static readonly string[] LineKeys = [.. WordsReader.Languages, "promise", "why"];

    public static readonly string[] PromiseKeys = ["says", "feature", "test"];

    private static readonly LocalTimePattern ClockTime = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;

    public static void ReadHours(YamlMap map, DialogParts parts)
    {
        Head(map, parts, "week", "closed");
        var closed = new Dictionary<LocalDate, string>();
        foreach (var (name, holiday, line) in map.Map("closed")?.EachText() ?? [])
        {
            if (Day.Parse(name) is { Success: true } date)
            {
                closed[date.Value] = holiday;
            }
            else
            {
                map.Fault(line, $"`{name}` is not a date such as 2026-12-25.");
            }
        }

        parts.Hours = new OpeningHours(Week(map.Map("week")), closed);
    }

    /// <summary>Stretches of each day, in local time.</summary>
    public static IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<OpenPeriod>> Week(YamlMap? days)
    {
        var week = new Dictionary<IsoDayOfWeek, IReadOnlyList<OpenPeriod>>();
        foreach (var name in days?.Names() ?? [])
        {
            if (Enum.TryParse<IsoDayOfWeek>(name, ignoreCase: true, out var day) && day is not IsoDayOfWeek.None)
            {
                week[day] = [.. days!.Texts(name).Select(text => Period(days, name, text)).OfType<OpenPeriod>().OrderBy(p => p.From)];
            }
            else
            {
                days!.Fault(days.LineOf(name), $"`{name}` is not a day of the week.");
            }
        }

        return week;
    }

    public static void ReadPromises(YamlMap map, DialogParts parts)
    {
        Head(map, parts, "promises");
        foreach (var (id, promise) in map.Map("promises")?.EachMap() ?? [])
        {
            promise.Knows(PromiseKeys);
            parts.Promises[id] = new PromiseKept(id, promise.Text("says"), promise.Needed("feature"), promise.Needed("test"));
        }
    }

    public static void ReadBanned(YamlMap map, DialogParts parts)
    {
        Head(map, parts, "banned");
        foreach (var (phrase, why, _) in map.Map("banned")?.EachText() ?? [])
        {
            parts.Banned[phrase] = why;
        }
    }

    public static void ReadLines(YamlMap map, DialogParts parts)
    {
        Head(map, parts, "words");
        foreach (var (name, line) in map.Map("words")?.EachMap() ?? [])
        {
            parts.Lines[name] = WordsReader.Read(line.Knows(LineKeys), $"words.{name}");
            parts.LinePromises[name] = StepReader.ReadPromise(line);
        }
    }

    public static void ReadInterruptions(YamlMap map, DialogParts parts)
    {
        Head(map, parts, "interruptions");
        foreach (var (name, it) in map.Map("interruptions")?.EachMap() ?? [])
        {
            it.Knows(InterruptionKeys);
            var act = it.TextOrNull("act") switch
            {
                "go-back" => InterruptionAct.GoBack,
                "start-again" => InterruptionAct.StartAgain,
                "wrong-topic" => InterruptionAct.WrongTopic,
                _ => InterruptionAct.Begin,
            };
            var button = it.Map("button") is { } words ? WordsReader.Read(words.Knows(WordsReader.Languages), $"interruptions.{name}") : null;
            var titles = button is null ? [] : button.Languages.SelectMany(button.Wordings).SelectMany(w => w);
            parts.Interruptions.Add((
                new Interruption(
                    name, act, act is InterruptionAct.Begin && !it.Has("topic") ? it.Text("begin") : null, it.TextOrNull("topic"),
                    it.Flag("clears"), button, it.Flag("evenIfDenied"), it.Map("noticed") is { } noticed ? ReadNoticed(noticed) : null),
                [.. it.Texts("says"), .. titles],
                it.Texts("contains")));
        }
    }

    private static Noticed ReadNoticed(YamlMap map)
    {
        map.Knows("level", "themes", "who", "rules", "watched");
        if (!Enum.TryParse<SafeguardingLevel>(map.Text("level"), ignoreCase: true, out var level) || level is SafeguardingLevel.NotAssessed or SafeguardingLevel.None)
        {
            map.Fault(map.LineOf("level"), "`level` must be one of: immediate, high, concern.");
        }

        foreach (var unknown in map.Texts("themes").Where(t => !Themes.All.Contains(t)))
        {
            map.Fault(map.LineOf("themes"), $"`{unknown}` is not a theme. Known: {string.Join(", ", Themes.All)}.");
        }

        return new Noticed(level, map.Texts("themes"), map.Texts("who"), map.Texts("rules"), map.Flag("watched"));
    }

    /// <summary>The names at the root of a file, owner and review date among them.</summary>
    internal static void Head(YamlMap map, DialogParts parts, params string[] names)
    {
        parts.Head(map.Knows([.. names, "owner", "reviewBy"]), $"the file {map.File}");
        if (!map.Has(names[0]))
        {
            map.Fault($"`{names[0]}` is missing.");
        }
    }

    private static OpenPeriod? Period(YamlMap days, string name, string text)
    {
        var parts = text.Split('-', StringSplitOptions.TrimEntries);
        if (parts.Length == 2 && ClockTime.Parse(parts[0]) is { Success: true } from && ClockTime.Parse(parts[1]) is { Success: true } to && from.Value < to.Value)
        {
            return new OpenPeriod(from.Value, to.Value);
        }

        days.Fault(days.LineOf(name), string.Create(CultureInfo.InvariantCulture, $"`{text}` is not a stretch of the day such as 09:00-17:00."));
        return null;
    }
}
