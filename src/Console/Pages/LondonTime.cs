using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace ProtectRespect.DutyConsole.Pages;

/// <summary>Times as people in the duty room read them: where they are, London.</summary>
internal static class LondonTime
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static string Clock(DateTimeOffset at) => Local(at).ToString("HH:mm", null);

    /// <summary>For example "Sat 28 Nov, 23:40".</summary>
    public static string DayAndClock(DateTimeOffset at) => Local(at).ToString("ddd d MMM, HH:mm", null);

    /// <summary>For example "Sat 28 Nov, 16:00 to 18:00".</summary>
    public static string Window(DateTimeOffset from, DateTimeOffset to) =>
        Local(from).Date == Local(to).Date ? $"{DayAndClock(from)} to {Clock(to)}" : $"{DayAndClock(from)} to {DayAndClock(to)}";

    /// <summary>The midnight that ends the day.</summary>
    public static DateTimeOffset EndOfDay(DateTimeOffset at) => London.AtStartOfDay(Local(at).Date.PlusDays(1)).ToDateTimeOffset();

    /// <summary>For example "28 Feb 2027".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static DateOnly Day(DateTimeOffset at) => Local(at).Date.ToDateOnly();

    /// <summary>Reads a local time such as 2026-11-28T23:40; null when it is none. One that exists twice is the first.</summary>
    public static DateTimeOffset? Read(string? local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local ?? "") is { Success: true } read
            ? London.AtLeniently(read.Value).ToInstant().ToDateTimeOffset()
            : null;

    private static LocalDateTime Local(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(London).LocalDateTime;
}
