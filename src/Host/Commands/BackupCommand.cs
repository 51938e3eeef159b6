using System.Data.Common;
using System.Globalization;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Storage.Backups;

/// <summary><c>backup</c> and <c>restore</c>: copies the data folder to two places, and puts two copies together again.</summary>
internal static class BackupCommand
{
    public static string Make(CommandLine line)
    {
        var configuration = Settings.Read(line);
        var made = Guarded(() => Backup.Make(configuration["Storage:Folder"]!, Settings.Backup(configuration), TimeProvider.System.GetUtcNow()));
        return $"Copied: the records to {made.Records.Path}, keys and secrets to {made.Keys.Path}. "
            + $"Removed because of their age: {Count(made.OldRecords, "copy", "copies")} of records, {made.OldKeys} of keys.";
    }

    public static string Restore(CommandLine line)
    {
        var configuration = Settings.Read(line);
        var (folder, places) = (configuration["Storage:Folder"]!, Settings.Backup(configuration));
        var made = Guarded(() => ProtectRespect.Core.Storage.Backups.Restore.Make(folder, places.Records, places.Keys, line.Head));
        var words = new List<string>
        {
            $"Restored into {folder}: records of {Instant(made.Records.At)}, keys of {Instant(made.Keys.At)}.",
            made.Missing switch
            {
                null => "How many entries are missing cannot be told before the first start.",
                0 => "The signed head has seen no entry that is not here.",
                1 => "1 entry that was once stored is not in the copy: tell the duty lead since when.",
                { } missing => $"{missing} entries that were once stored are not in the copy: tell the duty lead since when.",
            },
        };
        if (!made.KeysAreNewest)
        {
            words.Add("There are newer keys. With these, what was erased since they were copied can be read again: prefer the newest.");
        }

        words.Add("Look at it: start with this data folder. Everybody's next read shows the whole conversation.");
        return string.Join(Environment.NewLine, words);
    }

    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException)
        {
            throw new StartRefusedException($"It could not be copied: {failure.Message}");
        }
    }

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
