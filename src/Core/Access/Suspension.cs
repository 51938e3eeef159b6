using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Enquiries;
using ProtectRespect.Core.FollowUps;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Transfers;
using ProtectRespect.Core.WriteUps;

namespace ProtectRespect.Core.Access;

/// <summary>
/// What somebody held who is suspended: in the transaction that closes the account all of it is free for others again, and what must not be nobody's goes to a
/// duty lead. So no work is ever left with a closed account.
/// </summary>
internal static class Suspension
{
    /// <param name="lead">Who finishes their write-ups.</param>
    public static void PutBackAll(WriteSession session, Practitioner practitioner, Practitioner lead, ActionContext by)
    {
        var key = practitioner.Id;
        foreach (var held in session.Db.FollowUps.AsNoTracking().Where(f => f.State == FollowUpState.Taken && f.OwnerKey == key).ToList())
        {
            session.Replace(held, FollowUpDecisions.PutBack(held, key).Value!);
            session.Audit(new AuditEntry(by, AuditActions.FollowUpPutBack, nameof(FollowUp), held.Id));
        }

        foreach (var owed in session.Db.WriteUps.AsNoTracking().Where(w => w.State == WriteUpState.Open && w.OwnerKey == key).ToList())
        {
            session.Replace(owed, WriteUpDecisions.HandOn(owed, lead.Id).Value!);
            session.Audit(new AuditEntry(by, AuditActions.WriteUpHandedOn, nameof(WriteUp), owed.Id));
        }

        // Whoever asked them to take a conversation over is told at once that nobody comes.
        foreach (var asked in session.Db.Transfers.Where(t => t.State == TransferState.Asked && t.ToKey == key).Select(t => t.HandoverKey).ToList())
        {
            TransferRequests.Forget(session, asked);
        }

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
