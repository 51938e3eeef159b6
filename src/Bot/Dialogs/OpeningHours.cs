using System.Globalization;
using NodaTime;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>A local stretch of one day in which workers read and call: [From, To).</summary>
public sealed record OpenPeriod(LocalTime From, LocalTime To);

/// <summary>When workers are there: weekly hours in Europe/London, closed on the listed days. Pure.</summary>
public sealed class OpeningHours
{
    private const int DaysAhead = 60;

    /// <summary>Rules of British time, from the time-zone data inside the package.</summary>
    public static DateTimeZone London { get; } = DateTimeZoneProviders.Tzdb["Europe/London"];

    private readonly IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<OpenPeriod>> _week;
    private readonly IReadOnlyDictionary<LocalDate, string> _closed;
    private bool NeverCloses { get; init; }

    internal OpeningHours(IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<OpenPeriod>> week, IReadOnlyDictionary<LocalDate, string>? closed = null) =>
        (_week, _closed) = (week, closed ?? new Dictionary<LocalDate, string>());

    public static OpeningHours NotKnown { get; } = new(new Dictionary<IsoDayOfWeek, IReadOnlyList<OpenPeriod>>());

    /// <summary>Day and night, every day.</summary>
    public static OpeningHours Always { get; } = new(new Dictionary<IsoDayOfWeek, IReadOnlyList<OpenPeriod>>()) { NeverCloses = true };

    public bool IsOpen(DateTimeOffset now)
    {
        var local = ToLocal(now);
        return NeverCloses || Periods(local.Date).Any(p => p.From <= local.TimeOfDay && local.TimeOfDay < p.To);
    }

    /// <summary>The next instant at which workers begin, never <paramref name="now"/> itself; null = not known.</summary>
    public DateTimeOffset? NextOpening(DateTimeOffset now)
    {
        var today = ToLocal(now).Date;
        for (var day = 0; day <= DaysAhead; day++)
        {
            var date = today.PlusDays(day);
            foreach (var period in Periods(date))
            {
                var opens = ToInstant(date + period.From);
                if (opens > now)
                {
                    return opens;
                }
            }
        }

        return null;
    }

    /// <summary>When whoever finds nobody may count on a worker; null = not known, as it is while the service is open and nobody has come.</summary>
    public DateTimeOffset? NextWorker(DateTimeOffset now) => IsOpen(now) ? null : NextOpening(now);

    /// <summary>The open stretches within [from, to), clipped to it, oldest first.</summary>
    public IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Within(DateTimeOffset from, DateTimeOffset to)
    {
        for (var date = ToLocal(from).Date; ToInstant(date.AtMidnight()) < to; date = date.PlusDays(1))
        {
            foreach (var period in Periods(date))
            {
                var (opens, closes) = (ToInstant(date + period.From), ToInstant(date + period.To));
                var (start, end) = (opens > from ? opens : from, closes < to ? closes : to);
                if (start < end)
                {
                    yield return (start, end);
                }
            }
        }
    }

    /// <summary>The same; day and night all of it.</summary>
    public IEnumerable<(DateTimeOffset From, DateTimeOffset To)> OpenWithin(DateTimeOffset from, DateTimeOffset to) => NeverCloses ? [(from, to)] : Within(from, to);

    /// <summary>"Day and night", or the stretches of each day.</summary>
    public string InWords() => NeverCloses
        ? "day and night"
        : string.Join(", ", _week.OrderBy(day => day.Key).Select(day => $"{day.Key} {string.Join(" and ", day.Value.Select(p => $"{Clock(p.From)} to {Clock(p.To)}"))}"));

    private static string Clock(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>
    /// The end of the working day that many working days after today; a day on which nobody works does not count. Where hours are not
    /// known every day counts, and the time of day stays.
    /// </summary>
    public DateTimeOffset EndOfWorkingDay(DateTimeOffset now, int workingDays)
    {
        var today = ToLocal(now).Date;
        var days = Enumerable.Range(1, DaysAhead).Select(today.PlusDays).Where(d => Periods(d).Count > 0).Skip(workingDays - 1).Take(1).ToList();
        return days.Count == 1 ? ToInstant(days[0] + Periods(days[0])[^1].To) : now.AddDays(workingDays);
    }

    /// <summary>The last day that is listed as closed, or null: after it, nobody has thought about bank holidays.</summary>
    public DateOnly? LastClosedDay => _closed.Count == 0 ? null : _closed.Keys.Max().ToDateOnly();

    /// <summary>The name of the bank holiday (or other closed day), or null.</summary>
    internal string? ClosedDay(LocalDate date) => _closed.GetValueOrDefault(date);

    internal static LocalDateTime ToLocal(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(London).LocalDateTime;

    /// <summary>A local time that does not exist (spring) is moved on by the hour; one that exists twice is the first.</summary>
    internal static DateTimeOffset ToInstant(LocalDateTime local) => London.AtLeniently(local).ToInstant().ToDateTimeOffset();

    internal IReadOnlyList<OpenPeriod> Periods(LocalDate date) =>
        !_closed.ContainsKey(date) && _week.TryGetValue(date.DayOfWeek, out var periods) ? periods : [];
}
