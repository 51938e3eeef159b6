namespace ProtectRespect.Core.Callbacks;

public enum CallbackState
{
    Open = 1,
    /// <summary>One practitioner has taken it on.</summary>
    Claimed = 2,
    Done = 3,
    /// <summary>A person decided to stop trying.</summary>
    Unreached = 4,
    Cancelled = 5,
}

/// <summary>A promise to call somebody, from the request to its outcome. The moves are in <see cref="CallbackDecisions"/>.</summary>
public sealed record Callback
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    /// <summary>A short code that people can say: see <see cref="Privacy.Reference"/>. Whoever has it may change or cancel the callback.</summary>
    public required string Reference { get; init; }
    public required string KeyId { get; init; }
    /// <summary>Null when it did not come from a conversation.</summary>
    public long? ConversationKey { get; init; }
    public CallbackState State { get; init; } = CallbackState.Open;
    /// <summary>The safe window to call in next.</summary>
    public required DateTimeOffset WindowFrom { get; init; }
    public required DateTimeOffset WindowTo { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>After this the promise is broken, and the board says so.</summary>
    public required DateTimeOffset DueAt { get; init; }
    public long? ClaimedByKey { get; init; }
    public DateTimeOffset? ClaimedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    /// <summary>When the person who asked last changed or cancelled it with its code.</summary>
    public DateTimeOffset? ChangedByVisitorAt { get; init; }
    /// <summary>A <see cref="CallbackRequest"/>, sealed with the callback's own key.</summary>
    public required byte[] SealedRequest { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }

    public bool CancelledByVisitor => State is CallbackState.Cancelled && ChangedByVisitorAt == ClosedAt;

    public bool IsOpen => State is CallbackState.Open or CallbackState.Claimed;
}

/// <summary>What happened when somebody called.</summary>
public enum AttemptOutcome
{
    Spoke = 1,
    NoAnswer = 2,
    LeftMessage = 3,
    SomeoneElseAnswered = 4,
    NumberDoesNotWork = 5,
}

/// <summary>One try to reach somebody.</summary>
public sealed record CallbackAttempt
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required long CallbackKey { get; init; }
    public required DateTimeOffset At { get; init; }
    public required long ByKey { get; init; }
    public required AttemptOutcome Outcome { get; init; }
    /// <summary>The practitioner's note, sealed with the callback's key.</summary>
    public byte[]? SealedNote { get; init; }
}
