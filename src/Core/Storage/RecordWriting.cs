using Microsoft.EntityFrameworkCore;

namespace ProtectRespect.Core.Storage;

/// <summary>Stores what a decision made of a record.</summary>
internal static class RecordWriting
{
    private const string Version = "Version";

    /// <summary>
    /// Puts <paramref name="after"/> in the place of <paramref name="before"/>, which was read untracked in the same transaction; the version
    /// is raised by one, and a row that is no longer at the old version makes the whole piece of work fail.
    /// </summary>
    public static T Replace<T>(this WriteSession session, T before, T after)
        where T : class
    {
        var entry = session.Db.Update(after);
        var version = (long)typeof(T).GetProperty(Version)!.GetValue(before)!;
        entry.Property<long>(Version).OriginalValue = version;
        entry.Property<long>(Version).CurrentValue = version + 1;
        session.Db.SaveChanges();
        entry.State = EntityState.Detached;
        return after;
    }

    public static T Add<T>(this WriteSession session, T record)
        where T : class
    {
        var entry = session.Db.Add(record);
        session.Db.SaveChanges();
        entry.State = EntityState.Detached;
        return record;
    }
}
