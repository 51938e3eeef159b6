using ProtectRespect.Bot.Dialogs;

namespace ProtectRespect.Bot.Turns;

/// <summary>Who answers a turn: the dialogs of this process, or a bot elsewhere.</summary>
public interface IBot
{
    /// <summary>Answers one input. A throw, or more than <see cref="TurnOptions.BotSeconds"/>, counts as a failed bot.</summary>
    Task<TurnResult> Answer(DialogState state, TurnInput input, TurnFacts facts, CancellationToken ct);
}

/// <summary>The dialogs of this process.</summary>
public sealed class LocalBot(DialogLibrary dialogs) : IBot
{
    public Task<TurnResult> Answer(DialogState state, TurnInput input, TurnFacts facts, CancellationToken ct) =>
        Task.FromResult(DialogEngine.Run(dialogs.Current, state, input, facts));
}
