using ProtectRespect.Core.Doors;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.StaffAlarms;

/// <summary>What the alarm has to know of the room.</summary>
/// <param name="SomebodyHere">A practitioner is here.</param>
/// <param name="Hours">By the opening hours somebody should be.</param>
public sealed record RoomNow(bool SomebodyHere, bool Hours, DoorState Door, DateTimeOffset At);

/// <summary>Why an alarm is needed: how serious, and since when somebody waits.</summary>
public sealed record Concern(SafeguardingLevel Level, DateTimeOffset Since);

/// <summary>When it rings, whom it calls and how it ends. Pure.</summary>
public static class StaffAlarmDecisions
{
    /// <summary>A mail that could not be sent is tried so often.</summary>
    public const int MailTries = 10;

    public static readonly TimeSpan MailAgain = TimeSpan.FromSeconds(30);

    public static Refusal NotRinging { get; } = new("not-ringing", "This alarm no longer rings.");
    public static Refusal LeadsOnly { get; } = new("leads-only", "Only a duty lead changes who is told.");
    public static Refusal AfterRange { get; } = new("after-range", "Choose from 0 to 3600 seconds.");
    public static Refusal OnceOnly { get; } = new("once-only", "This person is in the chain already.");

    /// <summary>
    /// Somebody waits and nobody is here: at night only for who needs a person whatever the hour. And somebody is here, but does not come to a
    /// visitor with high risk. Null = no alarm is needed.
    /// </summary>
    public static Concern? Of(IEnumerable<Handover> waiting, RoomNow room, DutyOptions duty)
    {
        var alarming = waiting.Where(h => h.State is HandoverState.Requested && Alarms(h, room, duty)).ToList();
        return alarming.Count == 0 ? null : new Concern(alarming.Select(h => h.Level).Aggregate(Urgency.Higher), alarming.Min(h => h.RequestedAt));
    }

    /// <summary>Those of the chain whose time has come and who were not told yet, in order.</summary>
    public static IReadOnlyList<AlarmStep> Due(StaffAlarm alarm, IEnumerable<AlarmStep> chain, IReadOnlyCollection<long> told, DateTimeOffset now) =>
        alarm.State is not StaffAlarmState.Ringing ? []
        : [.. chain.Where(s => alarm.RaisedAt.AddSeconds(s.AfterSeconds) <= now && !told.Contains(s.PractitionerKey)).OrderBy(s => s.AfterSeconds)];

    public static Decision<StaffAlarm> Acknowledge(StaffAlarm alarm, long byKey, DateTimeOffset now) => alarm.State is StaffAlarmState.Ringing
        ? alarm with { State = StaffAlarmState.Acknowledged, AcknowledgedByKey = byKey, AcknowledgedAt = now }
        : NotRinging;

    /// <summary>
    /// An alarm is over when nobody waits any more. One that somebody acknowledged is over too when it became more serious since, or when its
    /// time has passed and the visitor still waits: then a new one rings.
    /// </summary>
    public static bool IsOver(StaffAlarm alarm, Concern? concern, TimeSpan again, DateTimeOffset now) =>
        concern is null
        || (alarm.State is StaffAlarmState.Acknowledged && (alarm.AcknowledgedAt + again <= now || Urgency.Rank(concern.Level) > Urgency.Rank(alarm.Level)));

    private static bool Alarms(Handover h, RoomNow room, DutyOptions duty)
    {
        var waited = room.At - h.RequestedAt;
        var serious = Urgency.NeedsAPerson(h.Level);
        return room.SomebodyHere
            ? serious && waited.TotalSeconds >= duty.AlarmWaitSeconds
            : waited.TotalSeconds >= duty.AlarmNobodySeconds && (serious || (room.Hours && DoorDecisions.Admits(room.Door, h)));
    }
}
