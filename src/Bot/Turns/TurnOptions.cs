using System.ComponentModel.DataAnnotations;

namespace ProtectRespect.Bot.Turns;

/// <summary>Section <c>Turns</c>.</summary>
public sealed record TurnOptions
{
    public const string Section = "Turns";

    /// <summary>Seconds a bot may think before the visitor's message is stored without its answer.</summary>
    [Range(0.1, 60)]
    public double BotSeconds { get; init; } = 2;

    /// <summary>Failed answers in a row after which a person is called.</summary>
    [Range(1, 10)]
    public int FailuresUntilHandover { get; init; } = 3;

    /// <summary>Minutes of silence with the bot after which it says "take your time".</summary>
    [Range(2, 600)]
    public int StillHereMinutes { get; init; } = 10;

    /// <summary>Minutes of silence after that before the end is announced.</summary>
    [Range(2, 6000)]
    public int ClosingSoonMinutes { get; init; } = 50;

    /// <summary>Minutes between the warning and the end. One word keeps the chat open, as often as it takes.</summary>
    [Range(2, 600)]
    public int ClosedQuietlyMinutes { get; init; } = 10;

    public TimeSpan StillHere => TimeSpan.FromMinutes(StillHereMinutes);
    public TimeSpan ClosingSoon => TimeSpan.FromMinutes(ClosingSoonMinutes);
    public TimeSpan ClosedQuietly => TimeSpan.FromMinutes(ClosedQuietlyMinutes);
}
