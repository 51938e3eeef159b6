namespace ProtectRespect.Core.Storage.Backups;

/// <summary>Whether the two places of a backup are two, and apart from what they copy.</summary>
public static class BackupPlaces
{
    /// <summary>Null when a backup may be made; else what is wrong, in plain words. Links are followed.</summary>
    public static string? Problem(string dataFolder, BackupOptions backup)
    {
        ArgumentNullException.ThrowIfNull(backup);
        if (backup.Records.Length == 0 || backup.Keys.Length == 0)
        {
            return "Set Backup:Records and Backup:Keys to two folders, each on a disk of its own.";
        }

        var (data, records, keys) = (Real(dataFolder), Real(backup.Records), Real(backup.Keys));
        if (Overlap(records, keys))
        {
            return "Backup:Records and Backup:Keys must be two places, neither inside the other: who finds records and keys together can read everything.";
        }

        return Overlap(records, data) || Overlap(keys, data)
            ? "A backup inside the data folder, or around it, is lost together with it. Name other places in Backup:Records and Backup:Keys."
            : null;
    }

    private static bool Overlap(string one, string other) => IsIn(one, other) || IsIn(other, one);

    private static bool IsIn(string inner, string outer) => (inner + '/').StartsWith(outer.TrimEnd('/') + '/', StringComparison.Ordinal);

    /// <summary>The path with every link on the way followed; what does not exist yet is taken as it is written.</summary>
    public static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var above = Real(parent);
        var here = Path.Combine(above, Path.GetFileName(full));
        return new FileInfo(here).LinkTarget is { } target ? Real(Path.GetFullPath(target, above)) : here;
    }
}
