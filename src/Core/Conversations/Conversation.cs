namespace ProtectRespect.Core.Conversations;

/// <summary>Who speaks with the visitor. The transitions are in <see cref="ConversationFlow"/>.</summary>
public enum ConversationState
{
    WithBot = 1,
    Waiting = 2,
    WithPractitioner = 3,
    Ended = 4,
}

/// <summary>The head of one conversation: one row, changed in the same transaction as the log entries it counts.</summary>
public sealed record Conversation
{
    /// <summary>Of a conversation that nobody has left or come back to.</summary>
    public const int FirstTokenVersion = 1;

    /// <summary>Internal key for joins. Never leaves the server.</summary>
    public long Key { get; init; }
    /// <summary>128 random bits, 22 characters: the id that clients see.</summary>
    public required string Id { get; init; }
    /// <summary>The visitor's Direct Line user id (<c>dl_</c> + 22 characters); empty until first use under the secret.</summary>
    public required string UserId { get; init; }
    public required string KeyId { get; init; }
    public ConversationState State { get; init; } = ConversationState.WithBot;
    public int Episode { get; init; } = 1;
    public long LastSequence { get; init; }
    public long LastVisitorSequence { get; init; }
    /// <summary>Sequence of the last visitor entry that a turn has dealt with; lags while a turn is owed.</summary>
    public long AnsweredThrough { get; init; }
    /// <summary>Raised by exit and wipe; a token of an older version is refused.</summary>
    public int TokenVersion { get; init; } = FirstTokenVersion;
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset LastEntryAt { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    /// <summary>Bot turns that failed in a row; at three a handover is opened.</summary>
    public int FailedTurns { get; init; }
    /// <summary>Sealed <c>DialogState</c> JSON, or null before the first turn.</summary>
    public byte[]? SealedDialogState { get; init; }
}
