using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Doors;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.StaffAlarms;

/// <summary>
/// Raises the alarm, goes on along the chain, and ends it. It remembers nothing: every round asks the records, so a restart continues. A round writes only
/// when there is something to write.
/// </summary>
public sealed class StaffAlarmRinger(
    IWriter writer, IDatabase database, IStaffMail mail, IOptions<DutyOptions> duty, IOptions<SiteOptions> site, TimeProvider clock, ILogger<StaffAlarmRinger> logger,
    IOpeningTimes? openingTimes = null) : PeriodicWorker(TimeSpan.FromSeconds(2), clock, logger)
{
    public const string Job = "staff-alarm";

    private DateTimeOffset? _lookFrom;

    /// <summary>Looks once.</summary>
    public async Task Look(CancellationToken ct)
    {
        bool needed;
        using (var db = database.ReadContext())
        {
            needed = Needed(db, Clock.GetUtcNow());
        }

        if (needed)
        {
            await writer.Commit(Step, ct).ConfigureAwait(false);
        }

        await SendMails(ct).ConfigureAwait(false);
    }

    /// <summary>After a start the consoles get the time to show that they are there.</summary>
    protected override Task Round(CancellationToken ct)
    {
        _lookFrom ??= Clock.GetUtcNow() + duty.Value.Here;
        return Clock.GetUtcNow() < _lookFrom ? SendMails(ct) : Look(ct);
    }

    private bool Needed(ProtectDb db, DateTimeOffset now)
    {
        var (open, concern) = (OpenAlarm(db), ConcernOf(db, now));
        return open is null
            ? concern is not null
            : StaffAlarmDecisions.IsOver(open, concern, duty.Value.AlarmAgain, now) || Changed(open, concern!) is not null || DueSteps(db, open, now).Count > 0;
    }

    /// <summary>Everything is asked again inside the transaction: somebody may have claimed or acknowledged meanwhile.</summary>
    private void Step(WriteSession session)
    {
        var concern = ConcernOf(session.Db, session.Now);
        var alarm = OpenAlarm(session.Db);
        if (alarm is not null && StaffAlarmDecisions.IsOver(alarm, concern, duty.Value.AlarmAgain, session.Now))
        {
            session.Replace(alarm, alarm with { State = StaffAlarmState.Over, OverAt = session.Now });
            Record(session, AuditActions.StaffAlarmOver, alarm);
            alarm = null;
        }

        if (concern is null)
        {
            return;
        }

        if (alarm is null)
        {
            alarm = session.Add(new StaffAlarm { Id = RandomId.New(), Level = concern.Level, WaitingSince = concern.Since, RaisedAt = session.Now });
            Record(session, AuditActions.StaffAlarmRaised, alarm);
        }
        else if (Changed(alarm, concern) is { } changed)
        {
            session.Replace(alarm, changed);
            session.SignalAfterCommit(WakeTopics.DutyBoard);
        }

        foreach (var step in DueSteps(session.Db, alarm, session.Now))
        {
            session.Add(new StaffAlarmCall
            {
                AlarmKey = alarm.Key,
                PractitionerKey = step.PractitionerKey,
                At = session.Now,
                MailDueAt = step.ByEmail && mail.IsSet ? session.Now : null,
            });
            Record(session, AuditActions.StaffAlarmWentOn, alarm);
        }
    }

    private static void Record(WriteSession session, string act, StaffAlarm alarm)
    {
        session.Audit(new AuditEntry(ActionContext.System(Job), act, nameof(StaffAlarm), alarm.Id));
        session.SignalAfterCommit(WakeTopics.DutyBoard);
    }

    /// <summary>What is so now, where the alarm that rings says something else; null = nothing changed.</summary>
    private static StaffAlarm? Changed(StaffAlarm alarm, Concern concern) =>
        alarm.State is StaffAlarmState.Ringing && (alarm.Level != concern.Level || alarm.WaitingSince != concern.Since)
            ? alarm with { Level = concern.Level, WaitingSince = concern.Since }
            : null;

    private static StaffAlarm? OpenAlarm(ProtectDb db) =>
        db.StaffAlarms.AsNoTracking().Where(a => a.State == StaffAlarmState.Ringing || a.State == StaffAlarmState.Acknowledged).OrderBy(a => a.Key).FirstOrDefault();

    private Concern? ConcernOf(ProtectDb db, DateTimeOffset now)
    {
        var waiting = db.Handovers.AsNoTracking().Where(h => h.State == HandoverState.Requested).ToList();
        return waiting.Count == 0
            ? null
            : StaffAlarmDecisions.Of(
                waiting,
                new RoomNow(db.AnyoneHere(duty.Value.Here, now), openingTimes?.NextOpening(now) is null, DoorDecisions.StandsAt(db.NewestDoor(), now), now),
                duty.Value);
    }

    private static IReadOnlyList<AlarmStep> DueSteps(ProtectDb db, StaffAlarm alarm, DateTimeOffset now)
    {
        var chain = db.AlarmSteps.AsNoTracking().Where(s => db.Users.Any(u => u.Id == s.PractitionerKey && !u.Suspended)).ToList();
        var told = db.StaffAlarmCalls.Where(c => c.AlarmKey == alarm.Key).Select(c => c.PractitionerKey).ToHashSet();
        return StaffAlarmDecisions.Due(alarm, chain, told, now);
    }

    /// <summary>The row says that a mail is due until the server has taken it: after a crash in between it may come twice, and is never missed.</summary>
    private async Task SendMails(CancellationToken ct)
    {
        var now = Clock.GetUtcNow();
        using var db = database.ReadContext();
        var due = await db.StaffAlarmCalls.Where(c => c.MailDueAt <= now)
            .Join(db.StaffAlarms, c => c.AlarmKey, a => a.Key, (c, a) => new { Call = c, Alarm = a })
            .Join(db.Users, c => c.Call.PractitionerKey, u => u.Id, (c, u) => new { c.Call, c.Alarm, u.Email })
            .ToListAsync(ct).ConfigureAwait(false);
        foreach (var one in due)
        {
            // Whoever gets a mail should find something to do.
            var wanted = one.Alarm.State is StaffAlarmState.Ringing && one.Email is not null;
            var sent = wanted && await Sent(one.Email!, one.Alarm, now, ct).ConfigureAwait(false);
            var tries = one.Call.MailTries + 1;
            await writer.Commit(
                session => session.Replace(one.Call, one.Call with
                {
                    MailTries = tries,
                    MailSentAt = sent ? session.Now : null,
                    MailDueAt = sent || !wanted || tries >= StaffAlarmDecisions.MailTries ? null : session.Now + StaffAlarmDecisions.MailAgain,
                }), ct).ConfigureAwait(false);
        }
    }

    private async Task<bool> Sent(string to, StaffAlarm alarm, DateTimeOffset now, CancellationToken ct)
    {
        var sent = false;
        await Guarded(async () =>
        {
            await mail.Send(to, StaffAlarmMail.Subject(alarm.Level), StaffAlarmMail.Text(alarm.Level, now - alarm.WaitingSince, site.Value.ConsoleUrl), ct).ConfigureAwait(false);
            sent = true;
        }).ConfigureAwait(false);
        return sent;
    }
}
