using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Handovers;

internal static class HandoverQueries
{
    /// <summary>How many conversations somebody holds, parked ones too.</summary>
    public static int HeldBy(this ProtectDb db, long practitionerKey) =>
        db.Handovers.Count(h => h.State == HandoverState.Accepted && h.AcceptedByKey == practitionerKey);

    /// <summary>How many of them count against a capacity.</summary>
    public static int BusyWith(this ProtectDb db, long practitionerKey) =>
        db.Handovers.Count(h => h.State == HandoverState.Accepted && h.AcceptedByKey == practitionerKey && h.ParkedAt == null);

    /// <summary>What is so about somebody who claims.</summary>
    public static Claim ClaimOf(this ProtectDb db, long practitionerKey, DutyOptions duty)
    {
        var status = db.DutyStatuses.AsNoTracking().SingleOrDefault(d => d.PractitionerKey == practitionerKey);
        return new Claim(practitionerKey, status is { OnDuty: true }, db.BusyWith(practitionerKey), DutyDecisions.CapacityOf(status, duty.Capacity), duty.Lease);
    }
}
