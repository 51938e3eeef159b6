namespace ProtectRespect.Bot.Dialogs;

public enum TurnInputKind
{
    /// <summary>The conversation has been opened; nothing was said yet.</summary>
    Started,
    Message,
    /// <summary>A practitioner gave the conversation back to the bot.</summary>
    HandedBack,
    /// <summary>A message after the end: the next episode begins with it.</summary>
    Returned,
    /// <summary>The visitor came back by a way that they had kept; nothing was said yet.</summary>
    CameBack,
    /// <summary>A timer that an earlier turn asked for; <see cref="TurnInput.Text"/> is its kind.</summary>
    Reminder,
    /// <summary>Somebody else's bot asks for a person on the visitor's behalf.</summary>
    PersonAsked,
}

/// <summary>What a turn answers.</summary>
/// <param name="Sequence">Place of the visitor's message in the log, 0 when there is none.</param>
public sealed record TurnInput(TurnInputKind Kind, string? Text, long Sequence);
