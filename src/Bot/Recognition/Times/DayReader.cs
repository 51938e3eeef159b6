using System.Collections.Frozen;
using System.Globalization;
using NodaTime;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>
/// Reads days out of tokens: "tomorrow", "weekdays", "mon-fri", "next friday", "a week on monday", "the 5th". Dates with a month are read by
/// <see cref="CalendarDates"/>.
/// </summary>
internal static class DayReader
{
    private static readonly FrozenDictionary<string, IsoDayOfWeek> Names = new[]
    {
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday,
    }.ToFrozenDictionary(d => d.ToString().ToLowerInvariant(), d => d, StringComparer.Ordinal);

    private static readonly IsoDayOfWeek[] Working = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];
    private static readonly IsoDayOfWeek[] Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    /// <summary>The days that begin at a token and how many tokens they take.</summary>
    public static (Days Days, int Length)? Read(ReadOnlySpan<string> tokens, int at, LocalDate today)
    {
        var rest = tokens[at..];
        if (Bounded(rest, today) is { } bounded)
        {
            return bounded;
        }

        return rest switch
        {
            ["today", ..] => (Days.Of(today), 1),
            ["tomorrow", ..] => (Days.Of(today.PlusDays(1)), 1),
            ["overmorrow", ..] => (Days.Of(today.PlusDays(2)), 1),
            ["anyday" or "anytime" or "whenever" or "always", ..] => (new Days.Any(), 1),
            ["weekdays" or "schooldays" or "weekday" or "schoolday", ..] => (Days.On(true, Working), 1),
            ["weekends", ..] => (Days.On(true, Weekend), 1),
            ["every" or "each" or "any", var name, ..] when Day(name) is { } day => (Days.On(true, day.Day), 2),
            ["bank", "holiday", var name, ..] when Day(name) is { } day => (Days.Of(EnglishHolidays.Next(today, day.Day)), 3),
            ["bank", "holiday", ..] => (Days.Of(EnglishHolidays.Next(today, null)), 2),
            ["bank", "holidays", ..] => (new Days.Dates([.. Days.Ahead(today).Where(EnglishHolidays.IsBankHoliday)]), 2),
            _ => Weeks(rest, today) ?? Week(rest, today) ?? Weekday(rest, today) ?? Holiday(rest[0], today) ?? DayOfMonth(rest, today),
        };
    }

    public static bool IsDay(string token) => token is "today" or "tomorrow" or "overmorrow" or "weekdays" or "weekends" or "weekend" or "anyday" || Day(token) is not null;

    /// <summary>"After monday", "from tomorrow", "before friday", "by thursday".</summary>
    private static (Days Days, int Length)? Bounded(ReadOnlySpan<string> rest, LocalDate today)
    {
        if (rest.Length < 2 || rest[0] is not ("after" or "from" or "before" or "by" or "until" or "between" or "notbefore"))
        {
            return null;
        }

        var skip = rest.Length > 2 && rest[1] is "the" or "on" ? 2 : 1;
        if (Read(rest, skip, today) is not { } named || named.Days is Days.Any || named.Days.Resolved(today, often: false) is not { Count: > 0 } dates)
        {
            return null;
        }

        var length = named.Length + skip;
        if (rest[0] is "from" or "between" && length + 1 < rest.Length && rest[length] is "to" or "until" or "-" or "and" && Read(rest, length + 1, today) is { } end)
        {
            return Range(named.Days, end.Days, today, length + 1 + end.Length);
        }

        length += length < rest.Length && rest[length] == "onwards" ? 1 : 0;
        Days? days = rest[0] switch
        {
            "between" => null,
            "from" or "notbefore" => Days.From(dates[0], Days.Horizon),
            "after" => Days.From(dates[^1].PlusDays(1), Days.Horizon),
            "before" => Until(today, dates[0]),
            _ => Until(today, dates[^1].PlusDays(1)),
        };
        return days is null ? null : (days, length);
    }

    private static Days? Until(LocalDate first, LocalDate end) => first < end ? Days.From(first, Period.DaysBetween(first, end)) : null;

    /// <summary>"A week on monday", "2 weeks on friday", "a week today".</summary>
    private static (Days Days, int Length)? Weeks(ReadOnlySpan<string> rest, LocalDate today)
    {
        var (count, at) = rest switch
        {
            ["a" or "1", "week", ..] => (1, 2),
            ["week", ..] => (1, 1),
            [var number, "weeks", ..] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) && weeks is > 0 and < 9 => (weeks, 2),
            _ => (0, 0),
        };
        if (count == 0 || at >= rest.Length)
        {
            return null;
        }

        return rest[at..] switch
        {
            ["ontoday", ..] => (Days.Of(today.PlusWeeks(count)), at + 1),
            ["ontomorrow", ..] => (Days.Of(today.PlusDays(1).PlusWeeks(count)), at + 1),
            ["on" or "from", "today", ..] => (Days.Of(today.PlusWeeks(count)), at + 2),
            ["on" or "from", "tomorrow", ..] => (Days.Of(today.PlusDays(1).PlusWeeks(count)), at + 2),
            ["on" or "from", var name, ..] when Day(name) is { } day => (Days.Of(today.Next(day.Day).PlusWeeks(count)), at + 2),
            [var name, ..] when Day(name) is { Often: false } day => (Days.Of(today.Next(day.Day).PlusWeeks(count)), at + 1),
            _ => null,
        };
    }

    private static (Days Days, int Length)? Week(ReadOnlySpan<string> rest, LocalDate today)
    {
        var monday = today.PlusDays(1 - (int)today.DayOfWeek);
        var saturday = monday.PlusDays(5);
        return rest switch
        {
            ["next", "few", "days", ..] => (Days.From(today, 3), 3),
            ["early", "next", "week", ..] => (Days.From(monday.PlusDays(7), 2), 3),
            ["beginning" or "start", "of", "next", "week", ..] => (Days.From(monday.PlusDays(7), 2), 4),
            ["later" or "late", "next", "week", ..] => (Days.From(monday.PlusDays(10), 2), 3),
            ["end", "of", "next", "week", ..] => (Days.From(monday.PlusDays(10), 2), 4),
            ["mid" or "middle", "of", "next", "week", ..] => (Days.From(monday.PlusDays(8), 3), 4),
            ["mid", "next", "week", ..] => (Days.From(monday.PlusDays(8), 3), 3),
            ["later", "this", "week", ..] or ["later", "in", "weekdays", ..] => (Days.From(today.PlusDays(1), 7 - (int)today.DayOfWeek), 3),
            ["end", "of", "the" or "this", "week", ..] => (Days.From(Later(today, monday.PlusDays(3)), Math.Max(0, 5 - Math.Max(4, (int)today.DayOfWeek) + 1)), 4),
            ["rest", "of", "the" or "this", "week", ..] => (Days.From(today, 8 - (int)today.DayOfWeek), 4),
            ["week", "after", "next", ..] => (Days.From(monday.PlusDays(14), 7), 3),
            ["next", "weekend", ..] => (Days.From(saturday.PlusDays(7), 2), 2),
            ["next", "week", ..] => NextWeek(rest, monday.PlusDays(7)),
            ["this" or "all", "week", ..] => (Days.From(today, 8 - (int)today.DayOfWeek), 2),
            ["this" or "coming", "coming", "week", ..] => (Days.From(monday.PlusDays(7), 7), 3),
            ["coming", "weekend", ..] => (Days.From(saturday, 2), 2),
            ["weekend", ..] => (Days.From(saturday, 2), 1),
            _ => null,
        };
    }

    /// <summary>"Next week", "next week monday".</summary>
    private static (Days Days, int Length) NextWeek(ReadOnlySpan<string> rest, LocalDate monday)
    {
        var on = rest.Length > 2 && rest[2] == "on" ? 3 : 2;
        return rest.Length > on && Day(rest[on]) is { Often: false } day
            ? (Days.Of(monday.PlusDays((int)day.Day - 1)), on + 1)
            : (Days.From(monday, 7), 2);
    }

    private static (Days Days, int Length)? Weekday(ReadOnlySpan<string> rest, LocalDate today)
    {
        var at = 0;
        var (next, thisOne) = (false, false);
        for (; at < rest.Length && rest[at] is "next" or "this" or "coming"; at++)
        {
            (next, thisOne) = (next || rest[at] == "next", thisOne || rest[at] is "this" or "coming");
        }

        if (at >= rest.Length || Day(rest[at]) is not { } day)
        {
            return null;
        }

        var length = at + 1;
        if (at == 0 && length + 1 < rest.Length && rest[length] is "-" or "to" or "until" && Day(rest[length + 1]) is { } last)
        {
            return (Days.On(true, Through(day.Day, last.Day)), length + 2);
        }

        if (at == 0 && !day.Often && length < rest.Length && rest[length] == "week")
        {
            return (Days.Of(today.Next(day.Day).PlusWeeks(1)), length + 1);
        }

        if (next && !thisOne)
        {
            // "Next friday" on a Tuesday is the Friday of next week; "next monday" is the coming one.
            return (Days.Of(today.PlusDays(8 - (int)today.DayOfWeek).PlusDays((int)day.Day - 1)), length);
        }

        return thisOne ? (Days.Of(day.Day == today.DayOfWeek ? today : today.Next(day.Day)), length)
            : (Days.On(day.Often, day.Day), length);
    }

    private static (Days Days, int Length)? Range(Days from, Days to, LocalDate today, int length) => (from, to) switch
    {
        (Days.Weekdays { All.Count: 1 } a, Days.Weekdays { All.Count: 1 } b) => (Days.On(true, Through(a.All.Single(), b.All.Single())), length),
        _ when from.Resolved(today, false) is [var first, ..] && to.Resolved(first, false) is [.., var last] && first <= last => (Days.From(first, Period.DaysBetween(first, last) + 1), length),
        _ => null,
    };

    private static IEnumerable<IsoDayOfWeek> Through(IsoDayOfWeek first, IsoDayOfWeek last) =>
        Enumerable.Range(0, ((int)last - (int)first + 7) % 7 + 1).Select(i => (IsoDayOfWeek)(((int)first - 1 + i) % 7 + 1));

    private static (Days Days, int Length)? Holiday(string word, LocalDate today) =>
        EnglishHolidays.Named(word, today) is { } date ? (Days.Of(date), 1) : null;

    /// <summary>"The 5th" without a month: the next day of that number.</summary>
    private static (Days Days, int Length)? DayOfMonth(ReadOnlySpan<string> rest, LocalDate today)
    {
        var word = rest[0];
        if (word.Length is < 3 or > 4 || !char.IsAsciiDigit(word[0]) || char.IsAsciiDigit(word[^1])
            || !int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 31
            || (rest.Length > 1 && (rest[1] is "of" || CalendarDates.IsMonth(rest[1]))))
        {
            return null;
        }

        for (var month = today.With(DateAdjusters.StartOfMonth); ; month = month.PlusMonths(1))
        {
            if (number <= month.Calendar.GetDaysInMonth(month.Year, month.Month) && month.PlusDays(number - 1) is var date && date >= today)
            {
                return (Days.Of(date), 1);
            }
        }
    }

    private static (IsoDayOfWeek Day, bool Often)? Day(string word) =>
        Names.TryGetValue(word, out var one) ? (one, false)
        : word.EndsWith('s') && Names.TryGetValue(word[..^1], out var each) ? (each, true)
        : null;

    private static LocalDate Later(LocalDate a, LocalDate b) => a > b ? a : b;
}
