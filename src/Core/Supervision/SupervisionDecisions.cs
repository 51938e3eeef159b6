using ProtectRespect.Core.Access;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.Supervision;

/// <summary>When somebody should be offered a debrief, and who gives feedback. Pure.</summary>
public static class SupervisionDecisions
{
    /// <summary>So many conversations with high risk one after the other are enough; a proposal, the service confirms it.</summary>
    public const int EnoughInARow = 3;

    public static Refusal NoDebriefDue { get; } = new("no-debrief-due", "No debrief is due.");
    public static Refusal NotYourDebrief { get; } = new("not-your-debrief", "Only they say so. A duty lead who talked it over with them may say that it was had.");
    public static Refusal OutcomeNeeded { get; } = new("outcome-needed", "Say whether you have talked it over.");
    public static Refusal LeadsOnly { get; } = new("leads-only", "Only a duty lead gives feedback.");
    public static Refusal Empty { get; } = new("empty", "Write what you want to say.");
    public static Refusal NotHeld { get; } = new("not-held", "Nobody has held this conversation.");
    public static Refusal Own { get; } = new("own", "You held this conversation yourself. Ask another lead.");

    /// <param name="risks">How worried somebody was as they let each conversation go, the newest first.</param>
    public static int HighInARow(IEnumerable<SafeguardingLevel> risks) => risks.TakeWhile(Urgency.NeedsAPerson).Count();

    /// <summary>After immediate danger once, or high risk a few times in a row; a calm one afterwards does not take it away.</summary>
    /// <param name="risks">Those since the last debrief, the newest first.</param>
    public static bool NeedsDebrief(IReadOnlyList<SafeguardingLevel> risks) =>
        risks.Contains(SafeguardingLevel.Immediate) || Enumerable.Range(0, risks.Count).Any(from => HighInARow(risks.Skip(from)) >= EnoughInARow);

    /// <summary>They say so themselves; that one was had, a lead may say too. Nobody declines for somebody else.</summary>
    public static Refusal? RefuseDebrief(IReadOnlyList<SafeguardingLevel> risks, bool own, PractitionerRole role, DebriefOutcome outcome) =>
        !Enum.IsDefined(outcome) ? OutcomeNeeded
        : !own && (role is not PractitionerRole.DutyLead || outcome is not DebriefOutcome.Had) ? NotYourDebrief
        : !NeedsDebrief(risks) ? NoDebriefDue
        : null;
}
