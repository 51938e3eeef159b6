namespace ProtectRespect.Core.Duty;

/// <summary>Going on and off duty, and who counts as here. Pure.</summary>
public static class DutyDecisions
{
    public static Refusal LooseEnds { get; } = new("loose-ends", "Something is open. Look at it before you go.");

    public static Refusal HoldsConversations(int holding) => new(
        "holds-conversations",
        $"You hold {holding} {(holding == 1 ? "conversation" : "conversations")}. Transfer, hand back or end {(holding == 1 ? "it" : "them")} before you go off duty.");

    public static Refusal NotOnDuty { get; } = new("not-on-duty", "Go on duty first.");
    public static Refusal BreakLength { get; } = new("break-length", "Choose how long the break is, up to two hours.");
    public static Refusal CapacityRange { get; } = new("capacity-range", $"Choose a number from 1 to {MostAtOnce}.");

    public static Refusal BreakWithVisitors(int holding) => new(
        "break-with-visitors",
        $"You are with {holding} {(holding == 1 ? "visitor" : "visitors")}. Transfer or park {(holding == 1 ? "the conversation" : "the conversations")} before your break.");

    /// <summary>Nobody may want to hold more conversations at once.</summary>
    public const int MostAtOnce = 20;

    public static Refusal LeadsOnly { get; } = new("leads-only", "Only a duty lead sets the most that somebody holds.");
    public static Refusal NeverOnDuty { get; } = new("never-on-duty", "They have not been on duty yet.");

    /// <summary>So long on duty without a break is too long; a proposal, the service confirms it.</summary>
    public static readonly TimeSpan LongStretch = TimeSpan.FromHours(4);

    /// <summary>How long somebody has been on duty since they came or since their last break; null while off duty or on a break.</summary>
    public static TimeSpan? WithoutBreak(DutyStatus status, DateTimeOffset now) =>
        StatusOf(status, now) is Availability.Off or Availability.OnBreak ? null
        : now - (status.RestedAt > status.Since ? status.RestedAt.Value : status.Since);

    /// <summary>How many conversations somebody may hold at once: what they want or is usual, and never more than a lead lets them.</summary>
    /// <param name="usual">As the setting says.</param>
    public static int CapacityOf(DutyStatus? status, int usual) => Math.Min(status?.OwnCapacity ?? usual, status?.MostByLead ?? MostAtOnce);

    /// <summary>A lead lowers the most that somebody holds, or lifts it (null). What they hold already stays theirs.</summary>
    public static Decision<DutyStatus> LimitTo(DutyStatus? status, int? most, long leadKey) =>
        most is < 1 or > MostAtOnce ? CapacityRange
        : status is { } known ? known with { MostByLead = most, MostByLeadKey = most is null ? null : leadKey }
        : NeverOnDuty;

    /// <summary>The longest break; whoever is away longer goes off duty.</summary>
    public static readonly TimeSpan LongestBreak = TimeSpan.FromHours(2);

    /// <summary>What is so at that moment: a break that is over is over, with nothing to run for it.</summary>
    public static Availability StatusOf(DutyStatus? status, DateTimeOffset now) => status switch
    {
        null or { OnDuty: false } => Availability.Off,
        { BreakUntil: { } until } when until > now => Availability.OnBreak,
        { Busy: true } => Availability.Busy,
        _ => Availability.Available,
    };

    /// <param name="status">The row as stored, or null for somebody who was never on duty.</param>
    public static DutyStatus GoOn(DutyStatus? status, long practitionerKey, DateTimeOffset now) => status switch
    {
        { OnDuty: true } => status with { LastHeartbeatAt = now },
        null => new DutyStatus { PractitionerKey = practitionerKey, OnDuty = true, Since = now, LastHeartbeatAt = now },
        _ => status with { OnDuty = true, Busy = false, BreakUntil = null, RestedAt = null, Since = now, LastHeartbeatAt = now },
    };

    /// <param name="status">The row as stored.</param>
    /// <param name="holding">Conversations that the practitioner holds, parked ones too.</param>
    public static Decision<DutyStatus> GoOff(DutyStatus status, int holding, DateTimeOffset now) =>
        !status.OnDuty ? status
        : holding > 0 ? HoldsConversations(holding)
        : status with { OnDuty = false, BreakUntil = null, Since = now };

    /// <summary>Whoever is busy is offered nobody; claiming by hand stays possible. A break ends with it.</summary>
    public static Decision<DutyStatus> SetBusy(DutyStatus? status, bool busy, DateTimeOffset now) =>
        status is { OnDuty: true } on ? on with { Busy = busy, BreakUntil = null, RestedAt = on.BreakUntil > now ? now : on.RestedAt } : NotOnDuty;

    /// <param name="holding">Conversations that need them now; parked ones may wait.</param>
    public static Decision<DutyStatus> TakeBreak(DutyStatus? status, int holding, TimeSpan length, DateTimeOffset now) =>
        status is not { OnDuty: true } on ? NotOnDuty
        : length <= TimeSpan.Zero || length > LongestBreak ? BreakLength
        : holding > 0 ? BreakWithVisitors(holding)
        : on with { BreakUntil = now + length, RestedAt = now + length };

    /// <param name="capacity">How many at once; null = as the setting says.</param>
    public static Decision<DutyStatus> WantAtMost(DutyStatus? status, int? capacity) =>
        capacity is < 1 or > MostAtOnce ? CapacityRange
        : status is { } known ? known with { OwnCapacity = capacity }
        : NotOnDuty;

    /// <summary>What stands in the way of leaving without being asked: nobody is left with those who wait, or something is unfinished.</summary>
    public static bool LeavesLooseEnds(bool lastHere, int waiting, int unfinished) => (lastHere && waiting > 0) || unfinished > 0;

    /// <summary>Here = on duty, and the console has shown a sign of life lately.</summary>
    public static bool IsHere(bool onDuty, DateTimeOffset lastHeartbeatAt, TimeSpan here, DateTimeOffset now) =>
        onDuty && lastHeartbeatAt + here > now;
}
