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
}
