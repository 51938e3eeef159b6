using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Doors;

internal static class DoorQueries
{
    /// <summary>The change that counts; null = nobody ever changed it.</summary>
    public static DoorChange? NewestDoor(this ProtectDb db) => db.DoorChanges.AsNoTracking().OrderByDescending(d => d.Key).FirstOrDefault();
}
