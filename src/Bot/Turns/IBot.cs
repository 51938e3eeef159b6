using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Turns;

/// <summary>Who answers a turn: the dialogs of this process, or a bot elsewhere.</summary>
public interface IBot
{
    /// <summary>Answers one input. A throw, or more than <see cref="TurnOptions.BotSeconds"/>, counts as a failed bot.</summary>
    Task<TurnResult> Answer(DialogState state, TurnInput input, TurnFacts facts, CancellationToken ct);

    /// <summary>How much longer than <see cref="TurnOptions.BotSeconds"/> an answer may take.</summary>
    TimeSpan Slower => TimeSpan.Zero;

    /// <summary>The question that the visitor sees, for whoever assesses the answer. A bot elsewhere tells none.</summary>
    OpenQuestion? Asks(DialogState state) => null;
}

/// <summary>The dialogs of this process.</summary>
public sealed class LocalBot(DialogLibrary dialogs) : IBot
{
    public Task<TurnResult> Answer(DialogState state, TurnInput input, TurnFacts facts, CancellationToken ct) =>
        Task.FromResult(DialogEngine.Run(dialogs.Current, state, input, facts));

    public OpenQuestion? Asks(DialogState state) => DialogEngine.Asks(dialogs.Current, state);
}
