using System.Data.Common;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Storage.Sqlite;

namespace ProtectRespect.Core.Storage.Backups;

/// <summary>What a restore did.</summary>
/// <param name="Missing">Entries of the log that the signed head has seen and the copy has not; null when that cannot be told before a start.</param>
/// <param name="KeysAreNewest">False: what was erased after these keys were copied can be read again.</param>
public sealed record RestoreMade(DatedCopy Records, DatedCopy Keys, long? Missing, bool KeysAreNewest);

/// <summary>
/// Puts a copy of the records and a copy of the keys together in a new data folder, and marks it: the next start raises the epoch, so that no
/// client takes new messages for old ones.
/// </summary>
public static class Restore
{
    /// <param name="records">One dated copy, or the place of all, which means the newest. <paramref name="keys"/> likewise.</param>
    /// <param name="head">A newer signed head, saved from the damaged folder; null = the one that was copied with the keys.</param>
    public static RestoreMade Make(string dataFolder, string records, string keys, string? head)
    {
        if (Directory.Exists(dataFolder) && Directory.EnumerateFileSystemEntries(dataFolder).Any())
        {
            throw new StartRefusedException($"{dataFolder} is not empty. Restore into a new folder (--data), and keep the old one as it is until you have looked.");
        }

        var fromRecords = Find(records, DataFolder.DatabasePath)
            ?? throw new StartRefusedException($"There is no copy of the records in \"{records}\". Name the place with --records.");
        var fromKeys = Find(keys, DataFolder.KeysPath)
            ?? throw new StartRefusedException($"There is no copy of the keys in \"{keys}\". Without them nobody can read the records, you included. Name the place with --keys.");

        var folder = new DataFolder(dataFolder);
        // Before anything else: a half-made folder must not pass for one that was never restored.
        Backup.OwnersFile(folder.RestoredMark).Dispose();
        SqliteCopy.Make(fromRecords.Path, dataFolder, DataFolder.DatabasePath);
        SqliteCopy.Make(fromKeys.Path, dataFolder, DataFolder.KeysPath);
        Backup.CopyFiles(fromKeys.Path, dataFolder, DataFolder.SecretsPath);
        if (head is not null)
        {
            Backup.CopyFile(head, folder.AuditHead);
        }
        else
        {
            Backup.CopyFiles(fromKeys.Path, dataFolder, DataFolder.AuditPath);
        }

        var newest = new DatedCopies(Path.GetDirectoryName(fromKeys.Path)!).Newest;
        return new RestoreMade(fromRecords, fromKeys, Missing(folder), newest is null || newest.At <= fromKeys.At);
    }

    private static DatedCopy? Find(string place, string file)
    {
        if (place.Length == 0)
        {
            return null;
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(place));
        var found = DatedCopies.Read(full) ?? new DatedCopies(full).Newest;
        return found is not null && File.Exists(Path.Combine(found.Path, file)) ? found : null;
    }

    private static long? Missing(DataFolder folder)
    {
        if (new SignedHead(folder).Last() is not { } head)
        {
            return null;
        }

        using var database = new SqliteDatabase(folder);
        try
        {
            using var reader = database.BorrowReader();
            return Math.Max(0, head.LogHighWater - reader.Statements.HighWater());
        }
        catch (DbException)
        {
            // A copy made by an earlier version: its tables are brought up to date by the first start.
            return null;
        }
    }
}
