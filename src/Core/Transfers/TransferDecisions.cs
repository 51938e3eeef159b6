using ProtectRespect.Core.Access;

namespace ProtectRespect.Core.Transfers;

/// <summary>The moves of a transfer: Asked -> Accepted | Declined | Withdrawn; the rest are final. Whoever asks holds on until somebody accepts. Pure.</summary>
public static class TransferDecisions
{
    public static Refusal LeadsOnly { get; } = new("leads-only", "Only a duty lead takes over what somebody else holds.");
    public static Refusal TakeItOver { get; } = new("take-it-over", "To have it yourself, take it over.");
    public static Refusal HoldsIt(string name) => new("holds-it", $"{name} holds it already. Choose somebody else.");
    public static Refusal NotFound { get; } = new("not-found", "There is no such transfer.");
    public static Refusal ReasonNeeded { get; } = new("reason-needed", "Write why the conversation is to change hands.");
    public static Refusal SummaryNeeded { get; } = new("summary-needed", "Write what the next person has to know, so that the visitor need not tell it again.");
    public static Refusal ToWhom { get; } = new("to-whom", "Choose who is to take the conversation.");
    public static Refusal ToYourself { get; } = new("to-yourself", "You hold this conversation already.");
    public static Refusal AskedBefore { get; } = new("asked-before", "Somebody is asked already. Take that back first.");
    public static Refusal NotForYou { get; } = new("not-for-you", "You are not asked to take this conversation.");
    public static Refusal Answered { get; } = new("answered", "This transfer is no longer open.");
    public static Refusal WhyNeeded { get; } = new("why-needed", "Write why you cannot take it.");
    public static Refusal NotYours { get; } = new("not-yours", "Only whoever asked can take this back.");

    public static Refusal NotHere(string name) => new("not-here", $"{name} is not here now. Choose somebody else, or anyone on duty.");

    public static Refusal Full(string name) => new("full", $"{name} holds as many conversations as they may. Choose somebody else, or anyone on duty.");

    public static Refusal? RefuseWords(TransferWords words) =>
        string.IsNullOrWhiteSpace(words.Reason) ? ReasonNeeded
        : string.IsNullOrWhiteSpace(words.Summary) ? SummaryNeeded
        : null;

    public static Decision<Transfer> Accept(Transfer t, long practitionerKey, PractitionerRole role, DateTimeOffset now) =>
        Answer(t, practitionerKey, role, asked => asked with { State = TransferState.Accepted, AnsweredByKey = practitionerKey, AnsweredAt = now });

    /// <summary>One person who says no ends it; where a team is asked, a single "no" does not speak for the others.</summary>
    public static Decision<Transfer> Decline(Transfer t, long practitionerKey, PractitionerRole role, string why, byte[] sealedWhy, DateTimeOffset now) =>
        Answer(t, practitionerKey, role, asked =>
            asked.Team is not TransferTeam.OnePerson ? NotForYou
            : string.IsNullOrWhiteSpace(why) ? WhyNeeded
            : asked with { State = TransferState.Declined, AnsweredByKey = practitionerKey, AnsweredAt = now, SealedAnswer = sealedWhy });

    public static Decision<Transfer> TakeBack(Transfer t, long practitionerKey, DateTimeOffset now) =>
        t.State is not TransferState.Asked ? Answered
        : t.AskedByKey != practitionerKey ? NotYours
        : t with { State = TransferState.Withdrawn, AnsweredAt = now };

    private static Decision<Transfer> Answer(Transfer t, long practitionerKey, PractitionerRole role, Func<Transfer, Decision<Transfer>> move) =>
        t.State is not TransferState.Asked ? Answered
        : t.FromKey == practitionerKey ? NotForYou
        : t.Team is TransferTeam.OnePerson && t.ToKey != practitionerKey ? NotForYou
        : t.Team is TransferTeam.DutyLeads && role is not PractitionerRole.DutyLead ? NotForYou
        : move(t);
}
