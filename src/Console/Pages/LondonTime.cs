using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ProtectRespect.Core.Rota;

namespace ProtectRespect.DutyConsole.Pages;

/// <summary>Times as people in the duty room read them: where they are, London.</summary>
internal static class LondonTime
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>No form means a day outside these years; beyond them calendars end.</summary>
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    private static readonly LocalTime NightFrom = new(22, 0);
    private static readonly LocalTime NightUntil = new(6, 0);

    public static string Clock(DateTimeOffset at) => Local(at).ToString("HH:mm", null);

    /// <summary>For example "Sat 28 Nov, 23:40".</summary>
    public static string DayAndClock(DateTimeOffset at) => Local(at).ToString("ddd d MMM, HH:mm", null);

    /// <summary>For example "Sat 28 Nov, 16:00 to 18:00".</summary>
    public static string Window(DateTimeOffset from, DateTimeOffset to) =>
        Local(from).Date == Local(to).Date ? $"{DayAndClock(from)} to {Clock(to)}" : $"{DayAndClock(from)} to {DayAndClock(to)}";

    /// <summary>The midnight that begins the day.</summary>
    public static DateTimeOffset? Begins(DateOnly? day) => day is { } known ? Midnight(LocalDate.FromDateOnly(known)) : null;

    /// <summary>The midnight that ends the day.</summary>
    public static DateTimeOffset EndOfDay(DateTimeOffset at) => London.AtStartOfDay(Local(at).Date.PlusDays(1)).ToDateTimeOffset();

    /// <summary>For example "Saturday 28 November".</summary>
    public static string LongDay(DateTimeOffset at) => Local(at).ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    /// <summary>For example "20:00 to 02:00"; a midnight that ends something is 24:00.</summary>
    public static string Hours(DateTimeOffset from, DateTimeOffset until) => $"{Clock(from)} to {(Clock(until) is "00:00" ? "24:00" : Clock(until))}";

    /// <summary>For example "4 h 10 min".</summary>
    public static string Length(TimeSpan length) => length < TimeSpan.FromHours(1) ? $"{length.Minutes} min" : $"{(int)length.TotalHours} h {length.Minutes} min";

    /// <summary>So many whole days, today first.</summary>
    public static IReadOnlyList<Stretch> DaysFrom(DateTimeOffset now, int count) =>
        [.. Enumerable.Range(0, count).Select(day => Local(now).Date.PlusDays(day)).Select(date => new Stretch(Midnight(date), Midnight(date.PlusDays(1))))];

    /// <summary>22:00 to 06:00 of these days, and the end of the night before them.</summary>
    public static IReadOnlyList<Stretch> Nights(IReadOnlyList<Stretch> days) =>
        [.. days.Select(day => Local(day.From).Date).Prepend(Local(days[0].From).Date.PlusDays(-1)).Select(date => new Stretch(At(date + NightFrom), At(date.PlusDays(1) + NightUntil)))];

    /// <summary>A shift as a form tells it, so many weeks later; an end that is not after the beginning is on the next day. Null = it cannot be read.</summary>
    public static Stretch? Shift(string? day, string? from, string? until, int weeksLater)
    {
        if (LocalDatePattern.Iso.Parse(day ?? "") is not { Success: true } date || TimeOf(from) is not { } begins || TimeOf(until) is not { } ends
            || date.Value.Year is < FirstYear or > LastYear)
        {
            return null;
        }

        var on = date.Value.PlusWeeks(weeksLater);
        return new Stretch(At(on + begins), At((ends <= begins ? on.PlusDays(1) : on) + ends));
    }

    /// <summary>For example "28 Feb 2027".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static DateOnly Day(DateTimeOffset at) => Local(at).Date.ToDateOnly();

    /// <summary>Reads a local time such as 2026-11-28T23:40; null when it is none. One that exists twice is the first.</summary>
    public static DateTimeOffset? Read(string? local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local ?? "") is { Success: true, Value.Year: >= FirstYear and <= LastYear } read
            ? London.AtLeniently(read.Value).ToInstant().ToDateTimeOffset()
            : null;

    private static LocalTime? TimeOf(string? text) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text ?? "") is { Success: true } read ? read.Value : null;

    private static DateTimeOffset Midnight(LocalDate date) => London.AtStartOfDay(date).ToDateTimeOffset().ToUniversalTime();

    private static DateTimeOffset At(LocalDateTime local) => London.AtLeniently(local).ToDateTimeOffset().ToUniversalTime();

    private static LocalDateTime Local(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(London).LocalDateTime;
}
