using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.StaffAlarms;

/// <summary>"I am looking after it", and who is told after how many seconds. Each act is one transaction.</summary>
public sealed class StaffAlarmChain(IWriter writer)
{
    public const int LongestAfter = 3600;

    public Task<Decision<StaffAlarm>> Acknowledge(string alarmId, string practitionerId, CancellationToken ct) => writer.Commit(
        session =>
        {
            if (session.Db.Acting(practitionerId) is not { } who || session.Db.StaffAlarms.AsNoTracking().SingleOrDefault(a => a.Id == alarmId) is not { } alarm)
            {
                return PractitionerDecisions.NotFound;
            }

            return StaffAlarmDecisions.Acknowledge(alarm, who.Id, session.Now).Then(after =>
            {
                Record(session, practitionerId, AuditActions.StaffAlarmAcknowledged, alarm.Id);
                return session.Replace(alarm, after);
            });
        }, ct);

    public Task<Decision<AlarmStep>> Add(string leadId, string practitionerId, int afterSeconds, bool byEmail, CancellationToken ct) => writer.Commit<Decision<AlarmStep>>(
        session =>
        {
            if (Refuse(session, leadId) is { } refusal)
            {
                return refusal;
            }

            if (session.Db.Acting(practitionerId) is not { } who)
            {
                return PractitionerDecisions.NotFound;
            }

            if (afterSeconds is < 0 or > LongestAfter)
            {
                return StaffAlarmDecisions.AfterRange;
            }

            if (session.Db.AlarmSteps.Any(s => s.PractitionerKey == who.Id))
            {
                return StaffAlarmDecisions.OnceOnly;
            }

            Record(session, leadId, AuditActions.StaffAlarmChainChanged, practitionerId);
            return session.Add(new AlarmStep { Id = RandomId.New(), PractitionerKey = who.Id, AfterSeconds = afterSeconds, ByEmail = byEmail });
        }, ct);

    public Task<Decision<AlarmStep>> Remove(string leadId, string stepId, CancellationToken ct) => writer.Commit<Decision<AlarmStep>>(
        session =>
        {
            if (Refuse(session, leadId) is { } refusal)
            {
                return refusal;
            }

            if (session.Db.AlarmSteps.AsNoTracking().SingleOrDefault(s => s.Id == stepId) is not { } step)
            {
                return PractitionerDecisions.NotFound;
            }

            session.Db.AlarmSteps.Where(s => s.Id == stepId).ExecuteDelete();
            Record(session, leadId, AuditActions.StaffAlarmChainChanged, stepId);
            return step;
        }, ct);

    private static Refusal? Refuse(WriteSession session, string leadId) =>
        session.Db.Acting(leadId) is { Role: PractitionerRole.DutyLead } ? null : StaffAlarmDecisions.LeadsOnly;

    private static void Record(WriteSession session, string practitionerId, string act, string id)
    {
        session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), act, nameof(StaffAlarm), id));
        session.SignalAfterCommit(WakeTopics.DutyBoard);
    }
}
