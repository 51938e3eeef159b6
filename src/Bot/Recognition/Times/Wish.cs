using NodaTime;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>Days and hours that belong together: any of the days, at any of the hours.</summary>
/// <param name="Hours">Alternatives; the hours within one all hold at once: "tomorrow morning at 10".</param>
internal sealed record Wish(IReadOnlyList<Days> Days, IReadOnlyList<IReadOnlyList<Hours>> Hours)
{
    private static readonly Span Nothing = new(0, 0);

    /// <summary>Whether every hour of it is said by the clock, so that other people's comings and goings were thought of.</summary>
    public bool IsByTheClock => Hours.Count > 0 && Hours.All(all => all.Any(h => h.Kind is not HoursKind.Part));

    /// <summary>Whether an hour of it runs on to the end of the day.</summary>
    public bool IsOpenEnded => Hours.Any(all => all.All(h => h.Kind is HoursKind.After or HoursKind.Part));

    /// <summary>Null when an hour could be morning or evening, or when the words contradict each other.</summary>
    public List<LocalWindow>? Windows(LocalDateTime now)
    {
        var windows = new List<LocalWindow>();
        foreach (var all in Hours.DefaultIfEmpty([]))
        {
            var dates = Dates(all, now.Date);
            if (Span(all, dates, now) is not { } span)
            {
                return null;
            }

            var plain = all.Any(h => h.Kind == HoursKind.At);
            bool Ahead(LocalWindow w) => plain ? w.From >= now : w.To > now;
            windows.AddRange(dates is null
                ? NextDates(now.Date, all).Select(d => LocalWindow.On(d, span)).Where(Ahead).Take(1)
                : dates.Select(d => LocalWindow.On(d, span)).Where(Ahead));
        }

        return windows;
    }

    /// <summary>Null: no day was named.</summary>
    private List<LocalDate>? Dates(IReadOnlyList<Hours> hours, LocalDate today)
    {
        var often = hours.Any(h => h.Often);
        return Days.Count > 0 ? [.. OnSchoolDays(Days.SelectMany(d => d.Resolved(today, often)), hours)]
            : often ? [.. OnSchoolDays(Times.Days.Ahead(today), hours)]
            : null;
    }

    private static IEnumerable<LocalDate> NextDates(LocalDate today, IReadOnlyList<Hours> hours) => OnSchoolDays(Enumerable.Range(0, 5).Select(today.PlusDays), hours);

    private static IEnumerable<LocalDate> OnSchoolDays(IEnumerable<LocalDate> dates, IReadOnlyList<Hours> hours) =>
        hours.Any(h => h.SchoolDays) ? dates.Where(d => d.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !EnglishHolidays.IsBankHoliday(d)) : dates;

    /// <summary>The hours that all hold at once; null when they do not, or when one could be morning or evening.</summary>
    private static Span? Span(IReadOnlyList<Hours> all, List<LocalDate>? dates, LocalDateTime now)
    {
        var hint = all.Select(h => h.Hint).FirstOrDefault(h => h != HalfHint.None);
        var parts = all.Select(h => h.Part).OfType<DayPart>().ToList();
        var span = parts.Aggregate((Span?)null, (both, part) => both is null ? part.Hours : both.Value.And(part.Hours) ?? Nothing);
        foreach (var clock in Paired([.. all.Where(h => h.Part is null)]))
        {
            if ((clock.Settled(hint) ?? OnlyOneAhead(clock, dates, now)) is not { } said)
            {
                return null;
            }

            span = Narrowed(span, parts.FirstOrDefault(), clock.Kind, said);
        }

        return span == Nothing ? null : span ?? Times.Span.WholeDay;
    }

    /// <summary>A clock within a part of the day may lie anywhere that the word can mean: "friday night at 11".</summary>
    private static Span? Narrowed(Span? span, DayPart? part, HoursKind kind, Span said) => (span, part, kind) switch
    {
        (null, _, _) => said,
        ({ } both, null, _) => both.And(said) ?? Nothing,
        (_, _, HoursKind.At) => part.Widest.From <= said.From && said.From <= part.Widest.To ? said : Nothing,
        (_, _, HoursKind.Between) => part.Widest.And(said) ?? Nothing,
        ({ } both, _, _) => both.And(said) ?? part.Widest.And(said) ?? Nothing,
    };

    /// <summary>"After 9 but before 12": each tells which half of the day the other is in.</summary>
    private static List<Hours> Paired(List<Hours> clocks) => clocks switch
    {
        [{ Kind: HoursKind.After } from, { Kind: HoursKind.Before } to] => [Times.Hours.Between(from.From, to.From)],
        [{ Kind: HoursKind.Before } to, { Kind: HoursKind.After } from] => [Times.Hours.Between(from.From, to.From)],
        _ => clocks,
    };

    /// <summary>"Today at 8", said in the afternoon, can only be the evening.</summary>
    private static Span? OnlyOneAhead(Hours hours, List<LocalDate>? dates, LocalDateTime now)
    {
        if (dates is not [var only] || only != now.Date)
        {
            return null;
        }

        var minute = now.Hour * Times.Span.Hour + now.Minute;
        var ahead = hours.Readings.Where(s => hours.Kind == HoursKind.Before ? s.To > minute : s.From >= minute).ToList();
        return ahead.Count == 1 ? ahead[0] : null;
    }
}
