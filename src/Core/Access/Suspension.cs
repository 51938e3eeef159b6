using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Enquiries;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Access;

/// <summary>What somebody held who is suspended: all of it is free for others again, in the transaction of the suspension.</summary>
internal static class Suspension
{
    public static void PutBackAll(WriteSession session, Practitioner practitioner, ActionContext by)
    {
        var key = practitioner.Id;
        foreach (var held in session.Db.Callbacks.AsNoTracking().Where(c => c.State == CallbackState.Claimed && c.ClaimedByKey == key).ToList())
        {
            session.Replace(held, CallbackDecisions.PutBack(held, key).Value!);
            session.Audit(new AuditEntry(by, AuditActions.CallbackPutBack, nameof(Callback), held.Id));
        }

        foreach (var held in session.Db.Enquiries.AsNoTracking().Where(e => e.State == EnquiryState.Taken && e.TakenByKey == key).ToList())
        {
            session.Replace(held, EnquiryDecisions.PutBack(held, key).Value!);
            session.Audit(new AuditEntry(by, AuditActions.EnquiryPutBack, nameof(Enquiry), held.Id));
        }

        // The lease ends now: the sweeper puts the visitors back at their old places and tells them.
        session.Db.Handovers.Where(h => h.State == HandoverState.Accepted && h.AcceptedByKey == key).ExecuteUpdate(set => set
            .SetProperty(h => h.LeaseUntil, session.Now)
            .SetProperty(h => h.Version, h => h.Version + 1));
        session.Db.DutyStatuses.Where(d => d.PractitionerKey == key && d.OnDuty).ExecuteUpdate(set => set
            .SetProperty(d => d.OnDuty, false)
            .SetProperty(d => d.Since, session.Now)
            .SetProperty(d => d.Version, d => d.Version + 1));
    }
}
