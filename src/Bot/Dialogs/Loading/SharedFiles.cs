using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Reads the files that all dialogs share.</summary>
internal static class SharedFiles
{
    public static readonly string[] InterruptionKeys = ["says", "contains", "begin", "act", "clears", "button", "level"];

    private static readonly LocalTimePattern ClockTime = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;

    public static void ReadServices(YamlMap map, DialogParts parts)
    {
        Head(map, "services");
        parts.Services = new ServiceDirectory(
            (map.Map("services")?.EachMap() ?? []).Select(s => ReadService(s.Name, s.Map)).DistinctBy(s => s.Id).ToList());
    }

    public static void ReadHours(YamlMap map, DialogParts parts)
    {
        Head(map, "week", "closed");
        var week = new Dictionary<IsoDayOfWeek, IReadOnlyList<OpenPeriod>>();
        var days = map.Map("week");
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

        parts.Hours = new OpeningHours(week, closed);
    }

    public static void ReadLines(YamlMap map, DialogParts parts)
    {
        Head(map, "words");
        foreach (var (name, line) in map.Map("words")?.EachMap() ?? [])
        {
            parts.Lines[name] = WordsReader.Read(line.Knows(WordsReader.Languages), $"words.{name}");
        }
    }

    public static void ReadInterruptions(YamlMap map, DialogParts parts)
    {
        Head(map, "interruptions");
        foreach (var (name, it) in map.Map("interruptions")?.EachMap() ?? [])
        {
            it.Knows(InterruptionKeys);
            var act = it.TextOrNull("act") switch
            {
                "go-back" => InterruptionAct.GoBack,
                "start-again" => InterruptionAct.StartAgain,
                _ => InterruptionAct.Begin,
            };
            var button = it.Map("button") is { } words ? WordsReader.Read(words.Knows(WordsReader.Languages), $"interruptions.{name}") : null;
            var titles = button is null ? [] : button.Languages.SelectMany(button.Wordings).SelectMany(w => w);
            parts.Interruptions.Add((
                new Interruption(
                    name, act, act is InterruptionAct.Begin ? it.Text("begin") : null, it.Flag("clears"), button,
                    Enum.TryParse<SafeguardingLevel>(it.TextOrNull("level"), ignoreCase: true, out var level) ? level : null),
                [.. it.Texts("says"), .. titles],
                it.Texts("contains")));
        }
    }

    public static void ReadTopics(YamlMap map, DialogParts parts)
    {
        Head(map, "topics");
        foreach (var (name, topic) in map.Map("topics")?.EachMap() ?? [])
        {
            topic.Knows("words", "dialog", "dialogs");
            var byAudience = topic.Map("dialogs")?.EachText().ToDictionary(d => d.Name, d => d.Value, StringComparer.Ordinal) ?? [];
            parts.Topics.Add((new Topic(name, byAudience, topic.Text("dialog")), topic.Texts("words")));
        }
    }

    /// <summary>Owner and review date: no content without somebody who answers for it.</summary>
    internal static void Head(YamlMap map, params string[] names)
    {
        map.Knows([.. names, "owner", "reviewBy"]);
        map.Text("owner");
        map.Date("reviewBy");
        if (!map.Has(names[0]))
        {
            map.Fault($"`{names[0]}` is missing.");
        }
    }

    private static Service ReadService(string id, YamlMap map)
    {
        map.Knows("name", "owner", "source", "checkedOn", "reviewBy", "actions", "facts");
        map.Text("owner");
        return new Service(
            id, map.Text("name"), map.Text("source"), map.Date("checkedOn"), map.Date("reviewBy"),
            map.Has("actions") ? [.. map.Maps("actions").Select(ReadAction)] : [],
            map.Map("facts")?.EachText().ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal) ?? []);
    }

    private static CardAction ReadAction(YamlMap map)
    {
        map.Knows("call", "open", "title");
        var call = map.TextOrNull("call");
        var open = map.TextOrNull("open");
        if (call is null == open is null)
        {
            map.Fault("An action has either `call:` with a number or `open:` with an address.");
        }

        if (open is not null && !open.StartsWith("https://", StringComparison.Ordinal))
        {
            map.Fault(map.LineOf("open"), "An address begins with https://.");
        }

        return call is not null
            ? new CardAction { Type = "call", Title = map.Text("title"), Value = "tel:" + string.Concat(call.Where(c => !char.IsWhiteSpace(c))) }
            : new CardAction { Type = "openUrl", Title = map.Text("title"), Value = open ?? "" };
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
