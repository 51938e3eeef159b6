using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Access;

/// <summary>Who acts, looked up in the transaction of the act: somebody suspended a moment ago does nothing more.</summary>
internal static class Staff
{
    public static Practitioner? Acting(this ProtectDb db, string practitionerId) =>
        db.Users.AsNoTracking().SingleOrDefault(p => p.PublicId == practitionerId && !p.Suspended);

    /// <summary>The internal key of somebody's public id; null = nobody has it.</summary>
    public static long? KeyOf(this ProtectDb db, string practitionerId) => db.Users.Where(p => p.PublicId == practitionerId).Select(p => (long?)p.Id).SingleOrDefault();

    public static string? WorkNameOf(this ProtectDb db, long? practitionerKey) =>
        practitionerKey is null ? null : db.Users.Where(p => p.Id == practitionerKey).Select(p => p.WorkName).SingleOrDefault();
}
