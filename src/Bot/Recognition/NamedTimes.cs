using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using NodaTime;
using NodaTime.Text;

namespace ProtectRespect.Bot.Recognition;

/// <summary>
/// Dates and times that a message names, found by Recognizers.Text (British day and month order), with this service's rules on top:
/// never in the past, a clock time is an hour, 1 to 6 means the afternoon, and 7 to 12 without am or pm is not guessed.
/// </summary>
internal static class NamedTimes
{
    private static readonly LocalDatePattern Date = LocalDatePattern.Iso;
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");
    private static readonly DateTimeModel Model = new DateTimeRecognizer(Culture.EnglishOthers).GetDateTimeModel();

    /// <summary>What one found phrase says: days, hours of a day, or both; several = it can be read in several ways.</summary>
    private sealed record Found(IReadOnlyList<LocalDate> Days, IReadOnlyList<(LocalTime From, LocalTime To)> Hours, IReadOnlyList<LocalWindow> Windows);

    public static IReadOnlyList<LocalWindow> Read(string text, LocalDateTime now)
    {
        var found = Model.Parse(text, now.ToDateTimeUnspecified()).Select(r => Of(r, now)).ToList();
        if (found.Count == 0 || found.Exists(f => f is null))
        {
            return [];
        }

        var hours = found.SelectMany(f => f!.Hours).Distinct().ToList();
        var shared = found.SelectMany(f => f!.Windows).Select(w => (From: w.From.TimeOfDay, To: w.To.TimeOfDay)).Concat(hours).Distinct().ToList();
        var days = found.SelectMany(f => f!.Days).Distinct().ToList();
        var windows = found.SelectMany(f => f!.Windows).ToList();
        if (days.Count == 0 && windows.Count == 0)
        {
            return [.. hours.Select(h => NextOf(h, now))];
        }

        // "Mon or Wed 4-6pm": hours said once hold for each day; two different hours for a day without its own are not guessed.
        return shared.Count > 1 && days.Count > 0 ? []
            : [.. windows, .. days.Select(d => shared.Count == 1 ? DayParts.On(d, shared[0]) : DayParts.WholeDay(d))];
    }

    private static LocalWindow NextOf((LocalTime From, LocalTime To) hours, LocalDateTime now)
    {
        var today = DayParts.On(now.Date, hours);
        return today.To > now ? today : DayParts.On(now.Date.PlusDays(1), hours);
    }

    /// <summary>Null when the phrase is past, impossible or could be meant in two ways.</summary>
    private static Found? Of(ModelResult result, LocalDateTime now)
    {
        var values = (List<Dictionary<string, string>>)result.Resolution["values"];
        return result.TypeName["datetimeV2.".Length..] switch
        {
            "date" => Upcoming(values.Select(v => Parsed(Date, v, "value")).OfType<LocalDate>(), now) is { } day ? new Found([day], [], []) : null,
            "daterange" => DaysOf(values, now) is { Count: > 0 } days ? new Found(days, [], []) : null,
            "time" => Hour([.. values.Select(v => Parsed(Clock, v, "value")).OfType<LocalTime>()]) is { } time ? new Found([], [(time, time.PlusHours(1))], []) : null,
            "timerange" => HoursOf(values) is { } hours ? new Found([], [hours], []) : null,
            "datetime" => MomentOf(values, now) is { } at ? new Found([], [], [new LocalWindow(at, at.PlusHours(1))]) : null,
            "datetimerange" => RangeOf(values, now) is { } range ? new Found([], [], [range]) : null,
            _ => null,
        };
    }

    private static LocalDate? Upcoming(IEnumerable<LocalDate> dates, LocalDateTime now) =>
        dates.Where(d => d >= now.Date).Order().Select(d => (LocalDate?)d).FirstOrDefault();

    private static List<LocalDate> DaysOf(List<Dictionary<string, string>> values, LocalDateTime now) =>
        [.. values.Select(v => (From: Parsed(Date, v, "start"), To: Parsed(Date, v, "end")))
            .Where(r => r.From is not null && r.To is not null && r.To > now.Date)
            .Take(1)
            .SelectMany(r => Enumerable.Range(0, Math.Min(28, Period.DaysBetween(r.From!.Value, r.To!.Value))).Select(r.From.Value.PlusDays))
            .Where(d => d >= now.Date)];

    private static LocalDateTime? MomentOf(List<Dictionary<string, string>> values, LocalDateTime now)
    {
        var moments = values.Select(v => Parsed(Moment, v, "value")).OfType<LocalDateTime>().ToList();
        var ahead = moments.Where(m => m.PlusHours(1) > now).GroupBy(m => m.Date).OrderBy(g => g.Key).ToList();
        if (ahead.Count == 0)
        {
            return null;
        }

        var day = ahead[0].Key;
        return Hour([.. moments.Where(m => m.Date == day).Select(m => m.TimeOfDay)]) is { } time && (day + time).PlusHours(1) > now ? day + time : null;
    }

    private static LocalWindow? RangeOf(List<Dictionary<string, string>> values, LocalDateTime now)
    {
        var ranges = values.Select(v => RangeOf(v, now)).OfType<LocalWindow>().ToList();
        var upcoming = ranges.Where(r => r.To > now).OrderBy(r => r.From).ToList();
        if (upcoming.Count == 0)
        {
            // The weekday named is today and its hours are over: a week later is meant.
            return ranges.Count > 0 && values[0]["timex"].Contains("WXX", StringComparison.Ordinal)
                ? ranges.Select(r => new LocalWindow(r.From.PlusDays(7), r.To.PlusDays(7))).Where(r => r.To > now).Select(r => (LocalWindow?)r).FirstOrDefault()
                : null;
        }

        var sameDay = ranges.Where(r => r.From.Date == upcoming[0].From.Date).ToList();
        return sameDay.Count == 1 ? sameDay[0]
            : Hour([.. sameDay.Select(r => r.From.TimeOfDay)]) is { } start ? sameDay.First(r => r.From.TimeOfDay == start)
            : null;
    }

    private static LocalWindow? RangeOf(Dictionary<string, string> value, LocalDateTime now)
    {
        var (start, end) = (Parsed(Moment, value, "start"), Parsed(Moment, value, "end"));
        if (start is { } named && DayParts.OfTimex(value["timex"]) is { } part)
        {
            return DayParts.On(named.Date, part);
        }

        return (start, end) switch
        {
            ({ } from, { } to) => from < to ? new LocalWindow(from, to) : null,
            ({ } from, null) => new LocalWindow(from, from.Date.PlusDays(1).AtMidnight()),
            (null, { } to) => new LocalWindow(to.Date == now.Date ? now : to.Date.AtMidnight(), to),
            _ => null,
        };
    }

    private static (LocalTime From, LocalTime To)? HoursOf(List<Dictionary<string, string>> values)
    {
        if (DayParts.OfTimex(values[0]["timex"]) is { } part)
        {
            return part;
        }

        var ranges = values.Select(v => (From: Parsed(Clock, v, "start"), To: Parsed(Clock, v, "end"))).ToList();
        if (Hour([.. ranges.Select(r => r.From ?? r.To).OfType<LocalTime>()]) is not { } decisive)
        {
            return null;
        }

        var (from, to) = ranges.First(r => (r.From ?? r.To) == decisive);
        return (from ?? LocalTime.Midnight, to ?? LocalTime.Midnight);
    }

    /// <summary>One reading stands; of "5" (05:00 or 17:00) it is the afternoon from 1 to 6, and nothing from 7 to 12.</summary>
    private static LocalTime? Hour(IReadOnlyList<LocalTime> readings) => readings.Distinct().ToList() switch
    {
        [] => null,
        [var only] => only,
        var several => several.Select(t => (LocalTime?)t).FirstOrDefault(t => t!.Value.Hour is >= 13 and <= 18),
    };

    private static T? Parsed<T>(IPattern<T> pattern, Dictionary<string, string> value, string name)
        where T : struct =>
        value.TryGetValue(name, out var text) && pattern.Parse(text) is { Success: true } parsed ? parsed.Value : null;
}
