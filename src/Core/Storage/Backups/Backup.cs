using ProtectRespect.Core.Storage.Sqlite;

namespace ProtectRespect.Core.Storage.Backups;

/// <summary>What a backup did.</summary>
public sealed record BackupMade(DatedCopy Records, DatedCopy Keys, int OldRecords, int OldKeys);

/// <summary>
/// Copies a data folder, in use or not, to two places: the sealed records to one; keys, secrets and signed head to the other. Each copy is laid
/// out as the data folder is.
/// </summary>
public static class Backup
{
    /// <summary>Throws <see cref="StartRefusedException"/> with what to do when nothing could be copied.</summary>
    public static BackupMade Make(string dataFolder, BackupOptions options, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!File.Exists(Path.Combine(dataFolder, DataFolder.DatabasePath)))
        {
            throw new StartRefusedException($"There is nothing to copy in {dataFolder}: name the data folder with --data.");
        }

        if (BackupPlaces.Problem(dataFolder, options) is { } problem)
        {
            throw new StartRefusedException(problem);
        }

        var (records, keys) = (new DatedCopies(options.Records), new DatedCopies(options.Keys));
        // Keys after records: a key is on the disk before its record is, so every record of the copy finds its own.
        var madeRecords = records.Make(now, to => SqliteCopy.Make(dataFolder, to, DataFolder.DatabasePath));
        var madeKeys = keys.Make(now, to =>
        {
            SqliteCopy.Make(dataFolder, to, DataFolder.KeysPath);
            CopyFiles(dataFolder, to, DataFolder.SecretsPath);
            CopyFiles(dataFolder, to, DataFolder.AuditPath);
        });
        return new BackupMade(madeRecords, madeKeys, records.Prune(now, options.RecordsDays), keys.Prune(now, options.KeysDays));
    }

    /// <summary>Copies a folder with all that is in it; what is copied is readable by its owner only.</summary>
    internal static void CopyFiles(string from, string to, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(from, folder), "*", SearchOption.AllDirectories))
        {
            CopyFile(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }

    internal static void CopyFile(string from, string to)
    {
        using var source = File.OpenRead(from);
        using var target = OwnersFile(to);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    /// <summary>A new, empty file with mode 0600 in a folder with mode 0700.</summary>
    internal static FileStream OwnersFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
    }
}
