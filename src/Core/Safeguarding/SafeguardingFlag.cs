namespace ProtectRespect.Core.Safeguarding;

public enum FlagState
{
    /// <summary>Nobody has judged it.</summary>
    Open = 1,
    /// <summary>A practitioner agrees.</summary>
    Confirmed = 2,
    /// <summary>A practitioner says that it is none, and why.</summary>
    Dismissed = 3,
}

/// <summary>
/// Danger noticed in one message, by the recogniser or by a practitioner who saw what it missed. Never part of the log, so never on its way
/// to a visitor. The moves are in <see cref="FlagDecisions"/>.
/// </summary>
public sealed record SafeguardingFlag
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required long ConversationKey { get; init; }
    public required int Episode { get; init; }
    /// <summary>The message that it is about.</summary>
    public required long Sequence { get; init; }
    /// <summary>NotAssessed: the recogniser failed, and a person must read the message.</summary>
    public required SafeguardingLevel Level { get; init; }
    public FlagState State { get; init; } = FlagState.Open;
    public required DateTimeOffset At { get; init; }
    /// <summary>The practitioner who added it; null = the recogniser.</summary>
    public long? AddedByKey { get; init; }
    /// <summary>Who said first that they had seen it.</summary>
    public long? SeenByKey { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public long? DecidedByKey { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    /// <summary>A <see cref="FlagFinding"/>, sealed with the conversation's key.</summary>
    public required byte[] SealedFinding { get; init; }
    /// <summary>Why it was dismissed, sealed likewise.</summary>
    public byte[]? SealedReason { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }
}
