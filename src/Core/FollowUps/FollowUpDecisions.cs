using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.FollowUps;

/// <summary>The moves of a follow-up: Open -> Taken | Closed; Taken -> Open (put back, handed on) | Closed. Only an outcome closes one. Pure.</summary>
public static class FollowUpDecisions
{
    public static Refusal NotFound { get; } = new("not-found", "There is no such follow-up.");
    public static Refusal Closed { get; } = new("closed", "This follow-up is closed.");
    public static Refusal AlreadyYours { get; } = new("already-yours", "You have this follow-up.");
    public static Refusal NotYours { get; } = new("not-yours", "Take this follow-up on before you say what became of it.");
    public static Refusal OutcomeNeeded { get; } = new("outcome-needed", "Choose what became of it.");
    public static Refusal NoteNeeded { get; } = new("note-needed", "Write what was done, or why nothing is to be done.");

    public static Refusal AlreadyTaken(string? owner) => new("already-taken", owner is null ? "Someone has this follow-up." : $"{owner} has this follow-up.");

    /// <summary>How soon somebody has to look, by the level. A proposal of ours; the service confirms it (docs/duty-room.md).</summary>
    public static TimeSpan Within(SafeguardingLevel level) => level switch
    {
        SafeguardingLevel.Immediate => TimeSpan.FromHours(1),
        SafeguardingLevel.High => TimeSpan.FromHours(4),
        _ => TimeSpan.FromHours(24),
    };

    public static Decision<FollowUp> Take(FollowUp f, long practitionerKey, string? owner) => f.State switch
    {
        FollowUpState.Open => f with { State = FollowUpState.Taken, OwnerKey = practitionerKey },
        FollowUpState.Taken when f.OwnerKey == practitionerKey => AlreadyYours,
        FollowUpState.Taken => AlreadyTaken(owner),
        _ => Closed,
    };

    public static Decision<FollowUp> PutBack(FollowUp f, long practitionerKey) => Mine(f, practitionerKey, mine => mine with { State = FollowUpState.Open, OwnerKey = null });

    /// <summary>At the change of shifts somebody else takes it on, whoever had it.</summary>
    public static Decision<FollowUp> HandOn(FollowUp f, long toKey) => f.IsOpen ? f with { State = FollowUpState.Taken, OwnerKey = toKey } : Closed;

    public static Decision<FollowUp> Close(FollowUp f, long practitionerKey, FollowUpOutcome? outcome, string note, byte[] sealedNote, DateTimeOffset now) =>
        Mine(f, practitionerKey, mine =>
            outcome is not { } chosen ? OutcomeNeeded
            : string.IsNullOrWhiteSpace(note) ? NoteNeeded
            : mine with { State = FollowUpState.Closed, Outcome = chosen, ClosedByKey = practitionerKey, ClosedAt = now, SealedNote = sealedNote });

    private static Decision<FollowUp> Mine(FollowUp f, long practitionerKey, Func<FollowUp, Decision<FollowUp>> move) =>
        !f.IsOpen ? Closed
        : f.OwnerKey != practitionerKey ? NotYours
        : move(f);
}
