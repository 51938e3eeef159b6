using NodaTime;

namespace ProtectRespect.Bot.Recognition;

/// <summary>What the parts of a day mean to this service, in local time. The end of a day is midnight.</summary>
internal static class DayParts
{
    private static readonly Dictionary<string, (LocalTime From, LocalTime To)> ByName = new(StringComparer.Ordinal)
    {
        ["morning"] = (new LocalTime(8, 0), new LocalTime(12, 0)),
        ["lunch"] = (new LocalTime(12, 0), new LocalTime(14, 0)),
        ["afternoon"] = (new LocalTime(12, 0), new LocalTime(17, 0)),
        ["evening"] = (new LocalTime(17, 0), new LocalTime(21, 0)),
        ["night"] = (new LocalTime(18, 0), new LocalTime(22, 0)),
        ["school"] = (new LocalTime(15, 30), new LocalTime(18, 0)),
    };

    /// <summary>The part that a Timex names at its end (TMO, TMI, TAF, TEV, TNI), or null.</summary>
    public static (LocalTime From, LocalTime To)? OfTimex(string timex) => timex.Length < 3 ? null : timex[^3..] switch
    {
        "TMO" => ByName["morning"],
        "TMI" => ByName["lunch"],
        "TAF" => ByName["afternoon"],
        "TEV" => ByName["evening"],
        "TNI" => ByName["night"],
        _ => null,
    };

    public static (LocalTime From, LocalTime To) Of(string name) => ByName[name];

    public static LocalWindow On(LocalDate date, (LocalTime From, LocalTime To) part) =>
        new(date + part.From, part.To == LocalTime.Midnight ? date.PlusDays(1).AtMidnight() : date + part.To);

    public static LocalWindow WholeDay(LocalDate date) => On(date, (LocalTime.Midnight, LocalTime.Midnight));
}
