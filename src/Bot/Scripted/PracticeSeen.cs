using ProtectRespect.Core.Practice;

namespace ProtectRespect.Bot.Scripted;

/// <summary>What is known of a run: the practitioner's messages in their order, and which records there are.</summary>
internal sealed record PracticeFacts(IReadOnlyList<string> Written, IReadOnlySet<PracticeRecord> Records);

/// <summary>
/// What good practice can be seen afterwards. It finds words and records and nothing else; good practice in other words is not seen, and the
/// page says so. Pure.
/// </summary>
internal static class PracticeSeen
{
    public static IReadOnlyList<SeenPractice> Of(IEnumerable<PracticeCheck> checks, PracticeFacts facts) => [.. checks.Select(c => Look(c, facts))];

    private static SeenPractice Look(PracticeCheck check, PracticeFacts facts)
    {
        if (check.Record is not PracticeRecord.None)
        {
            return new SeenPractice(check.Says, facts.Records.Contains(check.Record), check.IsWarning, "");
        }

        var quote = facts.Written.SelectMany(ScriptText.Sentences)
            .Where(s => !check.InQuestion || s.EndsWith('?'))
            .FirstOrDefault(s => check.Writes.Any(w => ScriptText.Contains(s, w)));
        return new SeenPractice(check.Says, quote is not null, check.IsWarning, quote ?? "");
    }
}
