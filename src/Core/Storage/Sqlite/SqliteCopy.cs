using Microsoft.Data.Sqlite;
using ProtectRespect.Core.Storage.Backups;

namespace ProtectRespect.Core.Storage.Sqlite;

/// <summary>Copies a database with SQLite's own backup, also while the server writes to it.</summary>
internal static class SqliteCopy
{
    /// <summary>
    /// Copies <paramref name="path"/> from below one folder to below another, as one file without a journal, and looks through the copy.
    /// Throws <see cref="StartRefusedException"/> when it is damaged.
    /// </summary>
    public static void Make(string from, string to, string path)
    {
        var target = Path.Combine(to, path);
        Backup.OwnersFile(target).Dispose();
        using var source = Open(Path.Combine(from, path), SqliteOpenMode.ReadOnly);
        using var copy = Open(target, SqliteOpenMode.ReadWrite);
        source.BackupDatabase(copy);
        SqlitePragmas.Execute(copy, "PRAGMA journal_mode=DELETE;");
        if (SqlitePragmas.Scalar(copy, "PRAGMA quick_check(1);") is var said and not "ok")
        {
            throw new StartRefusedException($"{path} is damaged, and so is a copy of it ({said}). Keep older copies, and look at the disk.");
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
