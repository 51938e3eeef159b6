using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>Everything a turn may know besides the words: the engine has no clock and asks nobody.</summary>
public sealed record TurnFacts
{
    public required DateTimeOffset Now { get; init; }
    /// <summary>Chooses between wordings, so that the same conversation always reads the same.</summary>
    public required string ConversationId { get; init; }
    /// <summary>WithBot or Waiting.</summary>
    public required ConversationState State { get; init; }
    public required DutyFacts Duty { get; init; }
    public Assessment Assessment { get; init; } = Assessment.NotAssessed;
}

/// <summary>Who can answer.</summary>
public sealed record DutyFacts
{
    public required bool WorkerHere { get; init; }
    /// <summary>The next time when a worker reads; null = not known.</summary>
    public DateTimeOffset? OpensAt { get; init; }
    /// <summary>Conversations that wait for a person.</summary>
    public int Waiting { get; init; }
}
