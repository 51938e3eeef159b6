using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.Handovers;

public enum HandoverState
{
    /// <summary>The visitor waits in the queue.</summary>
    Requested = 1,
    /// <summary>One practitioner holds the conversation, as long as the lease is renewed.</summary>
    Accepted = 2,
    /// <summary>The visitor left the queue before anybody came.</summary>
    Withdrawn = 3,
    /// <summary>The practitioner gave the visitor back to the bot.</summary>
    HandedBack = 4,
    Ended = 5,
}

/// <summary>How a handover ended, as the practitioner chose it.</summary>
public enum HandoverOutcome
{
    Supported = 1,
    CallbackAgreed = 2,
    ReferralOpened = 3,
    EmergencyServices = 4,
    VisitorLeft = 5,
    Other = 6,
}

/// <summary>
/// A visitor wants or needs a person, from the request to the end. The moves are in <see cref="HandoverDecisions"/>; at most one
/// handover of a conversation is open (requested or accepted).
/// </summary>
public sealed record Handover
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required long ConversationKey { get; init; }
    public required int Episode { get; init; }
    public HandoverState State { get; init; } = HandoverState.Requested;
    /// <summary>Only ever rises while the handover is open.</summary>
    public required SafeguardingLevel Level { get; init; }
    public required DangerAnswer Danger { get; init; }
    public required Audience Audience { get; init; }
    /// <summary>When the visitor asked. Kept at a lapse: the place in the queue is not lost.</summary>
    public required DateTimeOffset RequestedAt { get; init; }
    public long? AcceptedByKey { get; init; }
    public DateTimeOffset? AcceptedAt { get; init; }
    /// <summary>Until when the claim holds without another sign of life from the console.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }
    /// <summary>How often a claim lapsed; more than none is an alarm on the board.</summary>
    public int Lapses { get; init; }
    /// <summary>The visitor left the page, and a person must still look (see <see cref="HandoverDecisions.Leave"/>).</summary>
    public DateTimeOffset? VisitorLeftAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public HandoverOutcome? Outcome { get; init; }
    /// <summary>A <see cref="HandoverCard"/>, sealed with the conversation's key.</summary>
    public required byte[] SealedCard { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }

    public bool IsOpen => State is HandoverState.Requested or HandoverState.Accepted;
}
