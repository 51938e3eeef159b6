using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.Supervision;

/// <summary>When somebody should be offered a debrief, and who gives feedback. Pure.</summary>
public static class SupervisionDecisions
{
    /// <summary>So many conversations with high risk one after the other are enough; a proposal, the service confirms it.</summary>
    public const int EnoughInARow = 3;

    public static Refusal LeadsOnly { get; } = new("leads-only", "Only a duty lead gives feedback.");
    public static Refusal Empty { get; } = new("empty", "Write what you want to say.");
    public static Refusal NotHeld { get; } = new("not-held", "Nobody has held this conversation.");
    public static Refusal Own { get; } = new("own", "You held this conversation yourself. Ask another lead.");

    /// <param name="risks">How worried somebody was as they let each conversation go, the newest first.</param>
    public static int HighInARow(IEnumerable<SafeguardingLevel> risks) => risks.TakeWhile(Urgency.NeedsAPerson).Count();

    /// <summary>After immediate danger once, or high risk a few times in a row.</summary>
    public static bool NeedsDebrief(IReadOnlyList<SafeguardingLevel> risks) =>
        HighInARow(risks) >= EnoughInARow || risks is [SafeguardingLevel.Immediate, ..];
}
