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

/// <summary>How a handover ended, as the practitioner says in the write-up.</summary>
public enum HandoverOutcome
{
    Supported = 1,
    CallbackAgreed = 2,
    ReferralOpened = 3,
    EmergencyServices = 4,
    VisitorLeft = 5,
    Other = 6,
    /// <summary>The visitor wrote nothing, or next to nothing.</summary>
    Silent = 7,
    /// <summary>A joke or a test of us. Many who come back in earnest began like this.</summary>
    Prank = 8,
    /// <summary>The visitor stopped answering.</summary>
    Disengaged = 9,
}

/// <summary>Why a conversation is parked.</summary>
public enum ParkReason
{
    /// <summary>The visitor agreed to wait.</summary>
    AgreedToWait = 1,
    /// <summary>The visitor is away for a while.</summary>
    Away = 2,
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
    /// <summary>Parked since: still held, but it leaves its holder's capacity.</summary>
    public DateTimeOffset? ParkedAt { get; init; }
    public ParkReason? ParkReason { get; init; }
    /// <summary>When the holder is reminded of it.</summary>
    public DateTimeOffset? RemindAt { get; init; }
    /// <summary>Who would take it: the visitor has been asked whether they are ready.</summary>
    public long? OfferedToKey { get; init; }
    /// <summary>Until when the visitor's answer counts; then somebody else is asked.</summary>
    public DateTimeOffset? OfferUntil { get; init; }
    /// <summary>The visitor is asked again no earlier; the place is kept.</summary>
    public DateTimeOffset? AskAgainAt { get; init; }
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
