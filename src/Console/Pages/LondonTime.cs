using NodaTime;

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

    private static LocalDateTime Local(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(London).LocalDateTime;
}
