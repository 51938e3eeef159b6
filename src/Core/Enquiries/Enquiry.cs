using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Core.Enquiries;

/// <summary>What somebody wants of the service, other than help in a conversation.</summary>
public enum EnquiryNeed
{
    Other = 0,
    /// <summary>Advice about a child: whether and how to refer.</summary>
    Advice = 1,
    Training = 2,
    /// <summary>Outreach, or a session at a school.</summary>
    Outreach = 3,
    Consultancy = 4,
}

public enum EnquiryState
{
    New = 1,
    /// <summary>One practitioner answers it.</summary>
    Taken = 2,
    Answered = 3,
    /// <summary>Closed without an answer from us, see <see cref="Enquiry.Outcome"/>.</summary>
    Closed = 4,
}

/// <summary>Why an enquiry was closed without an answer.</summary>
public enum EnquiryOutcome
{
    PassedOn = 1,
    NotReached = 2,
    NotForUs = 3,
    SentTwice = 4,
}

/// <summary>A parent or a professional asks for something that takes working days, and is told by when. The moves are in <see cref="EnquiryDecisions"/>.</summary>
public sealed record Enquiry
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    /// <summary>A short code that people can say.</summary>
    public required string Reference { get; init; }
    public required string KeyId { get; init; }
    /// <summary>Null when it did not come from a conversation.</summary>
    public long? ConversationKey { get; init; }
    public EnquiryState State { get; init; } = EnquiryState.New;
    public required EnquiryNeed Need { get; init; }
    public required Audience Audience { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>The end of the working day by which they were told to hear from us; after it the board says so.</summary>
    public required DateTimeOffset ReplyBy { get; init; }
    public long? TakenByKey { get; init; }
    public DateTimeOffset? TakenAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public EnquiryOutcome? Outcome { get; init; }
    /// <summary>An <see cref="EnquiryRequest"/>, sealed with the enquiry's own key.</summary>
    public required byte[] SealedRequest { get; init; }
    /// <summary>What was answered, or why it was closed; for practitioners. Sealed with the same key.</summary>
    public byte[]? SealedNote { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }

    public bool IsOpen => State is EnquiryState.New or EnquiryState.Taken;
}
