using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.FollowUps;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Rota;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.WriteUps;

namespace ProtectRespect.Core.Duty;

/// <summary>Going on and off duty, and the console's signs of life.</summary>
public sealed class DutyRoom(IWriter writer, IOptions<DutyOptions> duty)
{
    public Task<Decision<DutyStatus>> GoOn(string practitionerId, CancellationToken ct) => Change(
        practitionerId, AuditActions.DutyOn,
        (session, before, who) =>
        {
            if (before is not { OnDuty: true } && IsOutsideTheRota(session, who.Id))
            {
                session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), AuditActions.DutyOutsideRota, nameof(Practitioner), practitionerId));
            }

            return DutyDecisions.GoOn(before, who.Id, session.Now);
        }, ct);

    /// <param name="knowing">They have seen who waits and what is unfinished, and go all the same. Those who wait are told the truth (<see cref="NobodyHere"/>).</param>
    public Task<Decision<DutyStatus>> GoOff(string practitionerId, bool knowing, CancellationToken ct) => Change(
        practitionerId, AuditActions.DutyOff, (session, before, who) => before is null
            ? DutyDecisions.GoOn(null, who.Id, session.Now) with { OnDuty = false }
            : DutyDecisions.GoOff(before, session.Db.HeldBy(who.Id), session.Now).Then(off =>
                !knowing && before.OnDuty && LooseEnds(session, who.Id) ? DutyDecisions.LooseEnds : off), ct);

    public Task<Decision<DutyStatus>> SetBusy(string practitionerId, bool busy, CancellationToken ct) => Change(
        practitionerId, AuditActions.DutyStatusChanged, (session, before, _) => DutyDecisions.SetBusy(before, busy, session.Now), ct);

    public Task<Decision<DutyStatus>> TakeBreak(string practitionerId, TimeSpan length, CancellationToken ct) => Change(
        practitionerId, AuditActions.DutyStatusChanged,
        (session, before, who) => DutyDecisions.TakeBreak(before, session.Db.BusyWith(who.Id), length, session.Now), ct);

    public Task<Decision<DutyStatus>> WantAtMost(string practitionerId, int? capacity, CancellationToken ct) => Change(
        practitionerId, AuditActions.DutyStatusChanged, (_, before, _) => DutyDecisions.WantAtMost(before, capacity), ct);

    /// <summary>A duty lead lowers the most that somebody holds at once, or lifts it.</summary>
    public Task<Decision<DutyStatus>> LimitTo(string leadId, string practitionerId, int? most, CancellationToken ct) => writer.Commit(
        session =>
        {
            if (session.Db.Acting(leadId) is not { Role: PractitionerRole.DutyLead } lead)
            {
                return DutyDecisions.LeadsOnly;
            }

            var key = session.Db.KeyOf(practitionerId);
            var before = session.Db.DutyStatuses.AsNoTracking().SingleOrDefault(d => d.PractitionerKey == key);
            return DutyDecisions.LimitTo(before, most, lead.Id).Then(after =>
            {
                session.Audit(new AuditEntry(ActionContext.Practitioner(leadId), AuditActions.DutyMostSet, nameof(Practitioner), practitionerId));
                session.SignalAfterCommit(WakeTopics.DutyBoard);
                return session.Replace(before!, after);
            });
        }, ct);

    /// <summary>
    /// A sign of life from the console: whoever is on duty stays here, and every claim of theirs holds for another lease. Not audited;
    /// nothing is decided by it.
    /// </summary>
    public Task Heartbeat(string practitionerId, CancellationToken ct) => writer.Commit(
        session =>
        {
            if (session.Db.Acting(practitionerId) is not { } who)
            {
                return;
            }

            session.Db.DutyStatuses
                .Where(d => d.PractitionerKey == who.Id && d.OnDuty)
                .ExecuteUpdate(set => set
                    .SetProperty(d => d.LastHeartbeatAt, session.Now)
                    .SetProperty(d => d.Version, d => d.Version + 1));
            session.Db.Handovers
                .Where(h => h.State == HandoverState.Accepted && h.AcceptedByKey == who.Id)
                .ExecuteUpdate(set => set
                    .SetProperty(h => h.LeaseUntil, session.Now + duty.Value.Lease)
                    .SetProperty(h => h.Version, h => h.Version + 1));
        }, ct);

    private Task<Decision<DutyStatus>> Change(
        string practitionerId, string act, Func<WriteSession, DutyStatus?, Practitioner, Decision<DutyStatus>> decide, CancellationToken ct) => writer.Commit(
        session =>
        {
            if (session.Db.Acting(practitionerId) is not { } who)
            {
                return PractitionerDecisions.NotFound;
            }

            var before = session.Db.DutyStatuses.AsNoTracking().SingleOrDefault(d => d.PractitionerKey == who.Id);
            return decide(session, before, who).Then(after =>
            {
                if (after.OnDuty != (before?.OnDuty ?? false) || act == AuditActions.DutyStatusChanged)
                {
                    session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), act, nameof(Practitioner), practitionerId));
                    session.SignalAfterCommit(WakeTopics.DutyBoard);
                }

                return before is null ? session.Add(after) : session.Replace(before, after);
            });
        }, ct);

    /// <summary>Where no rota is kept nobody is outside it.</summary>
    private static bool IsOutsideTheRota(WriteSession session, long practitionerKey)
    {
        var near = session.Now - TimeSpan.FromDays(1);
        var kept = session.Db.PlannedShifts.Where(s => s.Until > near).Select(s => new { s.PractitionerKey, s.From, s.Until }).ToList();
        return kept.Count > 0 && !RotaDecisions.IsPlanned(kept.Where(s => s.PractitionerKey == practitionerKey).Select(s => new Stretch(s.From, s.Until)), session.Now);
    }

    private bool LooseEnds(WriteSession session, long practitionerKey) => DutyDecisions.LeavesLooseEnds(
        !session.Db.DutyStatuses.Here(duty.Value.Here, session.Now).Any(d => d.PractitionerKey != practitionerKey),
        session.Db.Handovers.Count(h => h.State == HandoverState.Requested),
        session.Db.WriteUps.Count(w => w.State == WriteUpState.Open && w.OwnerKey == practitionerKey)
            + session.Db.FollowUps.Count(f => f.State == FollowUpState.Taken && f.OwnerKey == practitionerKey)
            + session.Db.Callbacks.Count(c => c.State == CallbackState.Claimed && c.ClaimedByKey == practitionerKey));
}
