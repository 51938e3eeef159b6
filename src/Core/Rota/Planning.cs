using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Rota;

/// <summary>A duty lead plans who is there when. Each act is one transaction.</summary>
public sealed class Planning(IWriter writer)
{
    /// <param name="shifts">One, or the same of several weeks: all of them are planned, or none.</param>
    /// <returns>The first of them.</returns>
    public Task<Decision<PlannedShift>> Plan(string leadId, string practitionerId, IReadOnlyList<Stretch> shifts, CancellationToken ct) => writer.Commit<Decision<PlannedShift>>(
        session =>
        {
            if (session.Db.Acting(leadId) is not { Role: PractitionerRole.DutyLead } lead)
            {
                return RotaDecisions.LeadsOnly;
            }

            if (session.Db.Acting(practitionerId) is not { } who || !PractitionerDecisions.DoesDuty(who.Role))
            {
                return PractitionerDecisions.NotFound;
            }

            if (shifts.Count == 0)
            {
                return RotaDecisions.Times;
            }

            var others = session.Db.PlannedShifts.Where(s => s.PractitionerKey == who.Id && s.Until > session.Now).Select(s => new Stretch(s.From, s.Until)).ToList();
            if (shifts.Select(s => RotaDecisions.Refuse(s, others, who.WorkName, session.Now)).FirstOrDefault(r => r is not null) is { } refusal)
            {
                return refusal;
            }

            session.Audit(new AuditEntry(ActionContext.Practitioner(leadId), AuditActions.RotaPlanned, nameof(Practitioner), practitionerId));
            return shifts.Select(s => session.Add(new PlannedShift { Id = RandomId.New(), PractitionerKey = who.Id, From = s.From, Until = s.Until, ByKey = lead.Id })).ToList()[0];
        }, ct);

    public Task<Decision<PlannedShift>> Remove(string leadId, string shiftId, CancellationToken ct) => writer.Commit<Decision<PlannedShift>>(
        session =>
        {
            if (session.Db.Acting(leadId) is not { Role: PractitionerRole.DutyLead })
            {
                return RotaDecisions.LeadsOnly;
            }

            if (session.Db.PlannedShifts.AsNoTracking().SingleOrDefault(s => s.Id == shiftId) is not { } shift)
            {
                return RotaDecisions.NotFound;
            }

            session.Audit(new AuditEntry(ActionContext.Practitioner(leadId), AuditActions.RotaRemoved, nameof(PlannedShift), shiftId));
            session.Db.PlannedShifts.Where(s => s.Id == shiftId).ExecuteDelete();
            return shift;
        }, ct);
}
