using ProtectRespect.Core.Access;

namespace ProtectRespect.Core.Enquiries;

/// <summary>The moves of an enquiry: New -> Taken; Taken -> New (put back) | Answered | Closed; the rest are final. No machine closes one. Pure.</summary>
public static class EnquiryDecisions
{
    public static Refusal NotFound { get; } = new("not-found", "There is no such enquiry.");
    public static Refusal AlreadyClosed { get; } = new("closed", "This enquiry is closed.");
    public static Refusal AlreadyYours { get; } = new("already-yours", "You have this enquiry.");
    public static Refusal NotYours { get; } = new("not-yours", "Take this enquiry before you answer it.");
    public static Refusal NotTaken { get; } = new("not-taken", "Nobody has this enquiry. Anyone on duty can take it.");
    public static Refusal NeedsANote { get; } = new("needs-a-note", "Enter what you answered.");
    public static Refusal NeedsAReason { get; } = new("needs-a-reason", "Enter why.");

    public static Refusal AlreadyTaken(string? holder) =>
        new("already-taken", holder is null ? "Someone has this enquiry." : $"{holder} has this enquiry.");

    public static Decision<Enquiry> Take(Enquiry e, long practitionerKey, string? holder, DateTimeOffset now) => e.State switch
    {
        EnquiryState.New => e with { State = EnquiryState.Taken, TakenByKey = practitionerKey, TakenAt = now },
        EnquiryState.Taken when e.TakenByKey == practitionerKey => AlreadyYours,
        EnquiryState.Taken => AlreadyTaken(holder),
        _ => AlreadyClosed,
    };

    public static Decision<Enquiry> PutBack(Enquiry e, long practitionerKey) => ByHolder(e, practitionerKey, Free);

    /// <summary>A duty lead frees what somebody holds who cannot do it (ill, away).</summary>
    public static Decision<Enquiry> PutBackByLead(Enquiry e, PractitionerRole by, string reason) =>
        by is not PractitionerRole.DutyLead ? PractitionerDecisions.OnlyALead
        : e.State is EnquiryState.New ? NotTaken
        : !e.IsOpen ? AlreadyClosed
        : string.IsNullOrWhiteSpace(reason) ? NeedsAReason
        : Free(e);

    /// <summary>They have heard from us. The note says what, for whoever asks later.</summary>
    public static Decision<Enquiry> Answer(Enquiry e, long practitionerKey, byte[]? sealedNote, DateTimeOffset now) =>
        ByHolder(e, practitionerKey, held => sealedNote is null
            ? NeedsANote
            : held with { State = EnquiryState.Answered, ClosedAt = now, SealedNote = sealedNote });

    public static Decision<Enquiry> Close(Enquiry e, long practitionerKey, EnquiryOutcome outcome, byte[]? sealedNote, DateTimeOffset now) =>
        ByHolder(e, practitionerKey, held => held with { State = EnquiryState.Closed, ClosedAt = now, Outcome = outcome, SealedNote = sealedNote });

    public static bool IsOverdue(EnquiryState state, DateTimeOffset replyBy, DateTimeOffset now) =>
        state is EnquiryState.New or EnquiryState.Taken && replyBy <= now;

    private static Decision<Enquiry> Free(Enquiry e) => e with { State = EnquiryState.New, TakenByKey = null, TakenAt = null };

    private static Decision<Enquiry> ByHolder(Enquiry e, long practitionerKey, Func<Enquiry, Decision<Enquiry>> move) =>
        !e.IsOpen ? AlreadyClosed
        : e.TakenByKey != practitionerKey ? NotYours
        : move(e);
}
