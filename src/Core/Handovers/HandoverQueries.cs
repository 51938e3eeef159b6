using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Handovers;

internal static class HandoverQueries
{
    /// <summary>How many conversations somebody holds.</summary>
    public static int HeldBy(this ProtectDb db, long practitionerKey) =>
        db.Handovers.Count(h => h.State == HandoverState.Accepted && h.AcceptedByKey == practitionerKey);
}
