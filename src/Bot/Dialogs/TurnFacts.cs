using System.Collections.Immutable;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Doors;
using ProtectRespect.Core.Duty;
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
    /// <summary>A code that no record has yet, drawn for this turn: the engine has no chance of its own.</summary>
    public string NewReference { get; init; } = "AAAAA-AAAAA";
    /// <summary>What is known of the callbacks with these codes; null = there is no open one. The engine says which it wants (<see cref="TurnResult.Wants"/>).</summary>
    public ImmutableDictionary<string, OpenCallback?> Callbacks { get; init; } = ImmutableDictionary<string, OpenCallback?>.Empty;
    /// <summary>Working days within which an enquiry is answered.</summary>
    public int EnquiryReplyWorkingDays { get; init; } = 2;
    /// <summary>Working days within which a question left in the chat is answered.</summary>
    public int QuestionReplyWorkingDays { get; init; } = 1;
    /// <summary>What became of the question left in this conversation: <c>none</c>, <c>open</c> or <c>answered</c>.</summary>
    public string Question { get; init; } = "none";
    /// <summary>A chat is booked in this conversation.</summary>
    public bool IsBooked { get; init; }
    public Assessment Assessment { get; init; } = Assessment.NotAssessed;
}

/// <summary>Who can answer.</summary>
public sealed record DutyFacts
{
    public required bool WorkerHere { get; init; }
    /// <summary>The next time when a worker reads; null = not known.</summary>
    public DateTimeOffset? OpensAt { get; init; }
    /// <summary>For whom a lead keeps the door open.</summary>
    public DoorState Door { get; init; } = DoorState.Open;
    /// <summary>Conversations that wait for a person.</summary>
    public int Waiting { get; init; }
    /// <summary>How many of them are before this one; all of them while it does not wait itself.</summary>
    public int Before { get; init; }
    /// <summary>How long people waited lately; null = nothing can be said.</summary>
    public WaitRange? Lately { get; init; }
}
