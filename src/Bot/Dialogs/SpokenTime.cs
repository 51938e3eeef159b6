using NodaTime;
using ProtectRespect.Core.Callbacks;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>Times as people say them: "9am today", "4pm to 6pm on Tuesday 24 November".</summary>
internal static class SpokenTime
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    public static string At(DateTimeOffset at, DateTimeOffset now)
    {
        var (local, today) = (OpeningHours.ToLocal(at), OpeningHours.ToLocal(now).Date);
        return $"{Clock(local.TimeOfDay)} {Day(local.Date, today)}";
    }

    public static string Window(SafeWindow window, DateTimeOffset now)
    {
        var (from, to, today) = (OpeningHours.ToLocal(window.From), OpeningHours.ToLocal(window.To), OpeningHours.ToLocal(now).Date);
        return $"{Clock(from.TimeOfDay)} to {Clock(to.TimeOfDay)} {Day(from.Date, today)}";
    }

    /// <summary>Hours of a day: "9am to 12:30pm and 1:30pm to 5pm".</summary>
    public static string Hours(IReadOnlyList<OpenPeriod> periods) => string.Join(" and ", periods.Select(p => $"{Clock(p.From)} to {Clock(p.To)}"));

    private static string Day(LocalDate date, LocalDate today) => Period.Between(today, date, PeriodUnits.Days).Days switch
    {
        0 => "today",
        1 => "tomorrow",
        < 7 and > 0 => $"on {date.DayOfWeek}",
        _ => $"on {date.DayOfWeek} {date.Day} {Months[date.Month - 1]}",
    };

    private static string Clock(LocalTime time) => (time.Hour, time.Minute) switch
    {
        (12, 0) => "midday",
        (0, 0) => "midnight",
        (var hour, 0) => $"{(hour + 11) % 12 + 1}{(hour < 12 ? "am" : "pm")}",
        var (hour, minute) => $"{(hour + 11) % 12 + 1}:{minute:00}{(hour < 12 ? "am" : "pm")}",
    };
}
