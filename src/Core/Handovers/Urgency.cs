using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.Handovers;

/// <summary>How a level and an answer about danger order the queue. A level is raised here and never lowered.</summary>
public static class Urgency
{
    /// <summary>The level of a request: what was recognised, raised by what the visitor answered about danger.</summary>
    public static SafeguardingLevel Of(SafeguardingLevel recognised, DangerAnswer danger) => danger switch
    {
        DangerAnswer.Me or DangerAnswer.AChild => SafeguardingLevel.Immediate,
        DangerAnswer.NotSure => Higher(recognised, SafeguardingLevel.High),
        _ => recognised,
    };

    public static SafeguardingLevel Higher(SafeguardingLevel one, SafeguardingLevel other) => Rank(one) >= Rank(other) ? one : other;

    /// <summary>Immediate first, then high, then what nobody has looked at, then concern, then none.</summary>
    public static int Rank(SafeguardingLevel level) => level switch
    {
        SafeguardingLevel.Immediate => 4,
        SafeguardingLevel.High => 3,
        SafeguardingLevel.NotAssessed => 2,
        SafeguardingLevel.Concern => 1,
        _ => 0,
    };

    /// <summary>No machine may close a conversation of this level.</summary>
    public static bool NeedsAPerson(SafeguardingLevel level) =>
        level is SafeguardingLevel.Immediate or SafeguardingLevel.High or SafeguardingLevel.NotAssessed;

    /// <summary>The queue: the most urgent first, and among equals who has waited longest.</summary>
    public static IReadOnlyList<T> InQueueOrder<T>(IEnumerable<T> waiting, Func<T, SafeguardingLevel> level, Func<T, DateTimeOffset> since) =>
        [.. waiting.OrderByDescending(w => Rank(level(w))).ThenBy(since)];
}
