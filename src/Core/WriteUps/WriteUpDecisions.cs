using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.WriteUps;

/// <summary>The moves of a write-up: Open -> Open (kept, handed on) | Done. Pure.</summary>
public static class WriteUpDecisions
{
    public static Refusal NotFound { get; } = new("not-found", "There is no such write-up.");
    public static Refusal NotYours { get; } = new("not-yours", "Somebody else writes this up.");
    public static Refusal Done { get; } = new("done", "This write-up is finished. What comes later belongs into a note.");
    public static Refusal OutcomeNeeded { get; } = new("outcome-needed", "Choose how it ended.");
    public static Refusal AboutNeeded { get; } = new("about-needed", "Write what it was about.");
    public static Refusal RiskNeeded { get; } = new("risk-needed", "Write what worries you and what protects: the risk was high.");
    public static Refusal NextStepsNeeded { get; } = new("next-steps-needed", "Write what happens next, or that nothing does.");

    /// <summary>Silent, prank, disengaged: nobody did anything wrong, and there is little to write down.</summary>
    public static bool IsGentle(HandoverOutcome outcome) =>
        outcome is HandoverOutcome.Silent or HandoverOutcome.Prank or HandoverOutcome.Disengaged or HandoverOutcome.VisitorLeft;

    public static Decision<WriteUp> Keep(WriteUp w, long practitionerKey, byte[] sealedText) => Mine(w, practitionerKey, mine => mine with { SealedText = sealedText });

    /// <summary>A gentle outcome needs no more words, unless the risk was high.</summary>
    public static Decision<WriteUp> Finish(WriteUp w, long practitionerKey, WriteUpText text, byte[] sealedText, DateTimeOffset now) => Mine(w, practitionerKey, mine =>
        text.Outcome is not { } outcome ? OutcomeNeeded
        : IsHigh(w.Level) && string.IsNullOrWhiteSpace(text.Risk) ? RiskNeeded
        : IsGentle(outcome) ? Close(mine, sealedText, now)
        : string.IsNullOrWhiteSpace(text.About) ? AboutNeeded
        : string.IsNullOrWhiteSpace(text.NextSteps) ? NextStepsNeeded
        : Close(mine, sealedText, now));

    /// <summary>Somebody else finishes it.</summary>
    public static Decision<WriteUp> HandOn(WriteUp w, long toKey) => w.State is WriteUpState.Done ? Done : w with { OwnerKey = toKey };

    private static bool IsHigh(SafeguardingLevel level) => level is SafeguardingLevel.High or SafeguardingLevel.Immediate;

    private static WriteUp Close(WriteUp w, byte[] sealedText, DateTimeOffset now) => w with { State = WriteUpState.Done, DoneAt = now, SealedText = sealedText };

    private static Decision<WriteUp> Mine(WriteUp w, long practitionerKey, Func<WriteUp, Decision<WriteUp>> move) =>
        w.State is WriteUpState.Done ? Done
        : w.OwnerKey != practitionerKey ? NotYours
        : move(w);
}
