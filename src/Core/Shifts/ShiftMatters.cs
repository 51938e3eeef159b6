using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.FollowUps;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.WriteUps;

namespace ProtectRespect.Core.Shifts;

/// <summary>What the matters of a shift handover have in common: somebody may have them, and they can be handed on.</summary>
internal static class ShiftMatters
{
    /// <summary>Whether it is still open, and who has it.</summary>
    public static (bool Open, long? OwnerKey) Find(WriteSession session, ShiftMatter kind, string reference)
    {
        var db = session.Db;
        return kind switch
        {
            ShiftMatter.FollowUp => Of(db.FollowUps.Where(f => f.Id == reference && f.State != FollowUpState.Closed).Select(f => f.OwnerKey)),
            ShiftMatter.Callback => Of(db.Callbacks.Where(c => c.Id == reference && (c.State == CallbackState.Open || c.State == CallbackState.Claimed)).Select(c => c.ClaimedByKey)),
            ShiftMatter.WriteUp => Of(db.WriteUps.Where(w => w.Id == reference && w.State == WriteUpState.Open).Select(w => (long?)w.OwnerKey)),
            ShiftMatter.Dropped => Of(db.Handovers.Where(h => h.Id == reference && h.State == HandoverState.Requested).Select(h => h.AcceptedByKey)),
            _ => (true, null),
        };
    }

    /// <summary>Whoever accepts the line has the matter from now on.</summary>
    public static void HandOn(WriteSession session, ShiftMatter kind, string reference, long toKey, ActionContext by)
    {
        var db = session.Db;
        switch (kind)
        {
            case ShiftMatter.FollowUp when db.FollowUps.AsNoTracking().SingleOrDefault(f => f.Id == reference) is { } followUp:
                if (FollowUpDecisions.HandOn(followUp, toKey).Value is { } taken)
                {
                    session.Replace(followUp, taken);
                    session.Audit(new AuditEntry(by, AuditActions.FollowUpHandedOn, nameof(FollowUp), reference));
                }

                break;
            case ShiftMatter.Callback when db.Callbacks.AsNoTracking().SingleOrDefault(c => c.Id == reference) is { } callback:
                if (CallbackDecisions.HandOn(callback, toKey, session.Now).Value is { } claimed)
                {
                    session.Replace(callback, claimed);
                    session.Audit(new AuditEntry(by, AuditActions.CallbackHandedOn, nameof(Callback), reference));
                }

                break;
            case ShiftMatter.WriteUp when db.WriteUps.AsNoTracking().SingleOrDefault(w => w.Id == reference) is { } writeUp:
                if (WriteUpDecisions.HandOn(writeUp, toKey).Value is { } owed)
                {
                    session.Replace(writeUp, owed);
                    session.Audit(new AuditEntry(by, AuditActions.WriteUpHandedOn, nameof(WriteUp), reference));
                }

                break;
        }
    }

    private static (bool Open, long? OwnerKey) Of(IQueryable<long?> owners) => owners.ToList() is [var owner] ? (true, owner) : (false, null);
}
