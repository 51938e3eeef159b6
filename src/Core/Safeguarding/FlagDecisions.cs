using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Core.Safeguarding;

/// <summary>
/// The moves of a flag: Open -> Confirmed | Dismissed, and from one of these to the other when somebody looks again. A flag is never taken
/// away, and dismissing one lowers no priority: that is for whoever claims the conversation.
/// </summary>
public static class FlagDecisions
{
    public static Refusal NotFound { get; } = new("not-found", "There is no such flag.");
    public static Refusal ReasonNeeded { get; } = new("reason-needed", "Say why it is not what it seemed. The reason helps to teach the recogniser.");
    public static Refusal AlreadySo { get; } = new("already-so", "It was judged so before.");
    public static Refusal SeenBefore { get; } = new("seen-before", "Somebody had seen it before you.");
    public static Refusal LevelNeeded { get; } = new("level-needed", "Choose how urgent it is: immediate, high or concern.");
    public static Refusal ThemeNeeded { get; } = new("theme-needed", "Choose what it is about.");

    /// <summary>"I have seen it": the alarm stops. The first one counts.</summary>
    public static Decision<SafeguardingFlag> See(SafeguardingFlag flag, long practitionerKey, DateTimeOffset now) =>
        flag.SeenAt is not null ? SeenBefore : flag with { SeenByKey = practitionerKey, SeenAt = now };

    public static Decision<SafeguardingFlag> Confirm(SafeguardingFlag flag, long practitionerKey, DateTimeOffset now) =>
        flag.State is FlagState.Confirmed ? AlreadySo : Decide(flag, FlagState.Confirmed, practitionerKey, now) with { SealedReason = null };

    public static Decision<SafeguardingFlag> Dismiss(SafeguardingFlag flag, long practitionerKey, string reason, byte[] sealedReason, DateTimeOffset now) =>
        string.IsNullOrWhiteSpace(reason) ? ReasonNeeded
        : flag.State is FlagState.Dismissed ? AlreadySo
        : Decide(flag, FlagState.Dismissed, practitionerKey, now) with { SealedReason = sealedReason };

    /// <summary>Whether a flag like this is shown as an alarm until somebody has seen it.</summary>
    public static bool Alarms(SafeguardingFlag flag) => Alarms(flag.State, flag.SeenAt, flag.Level);

    internal static bool Alarms(FlagState state, DateTimeOffset? seenAt, SafeguardingLevel level) =>
        state is FlagState.Open && seenAt is null && Urgency.NeedsAPerson(level);

    private static SafeguardingFlag Decide(SafeguardingFlag flag, FlagState state, long practitionerKey, DateTimeOffset now) => flag with
    {
        State = state,
        DecidedByKey = practitionerKey,
        DecidedAt = now,
        SeenByKey = flag.SeenByKey ?? practitionerKey,
        SeenAt = flag.SeenAt ?? now,
    };
}
