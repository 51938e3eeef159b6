using Microsoft.Data.Sqlite;
using ProtectRespect.Core.Storage.Backups;

namespace ProtectRespect.Core.Storage.Sqlite;

/// <summary>Copies a database with SQLite's own backup, also while the server writes to it.</summary>
internal static class SqliteCopy
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>
    /// Copies <paramref name="path"/> from below one folder to below another, as one file without a journal, and looks through the copy.
    /// Throws <see cref="StartRefusedException"/> when it is damaged.
    /// </summary>
    public static void Make(string from, string to, string path)
    {
        var target = Path.Combine(to, path);
        Backup.OwnersFile(target).Dispose();
        try
        {
            using var source = Open(Path.Combine(from, path), SqliteOpenMode.ReadOnly);
            using var copy = Open(target, SqliteOpenMode.ReadWrite);
            source.BackupDatabase(copy);
            SqlitePragmas.Execute(copy, "PRAGMA journal_mode=DELETE;");
            if (SqlitePragmas.Scalar(copy, "PRAGMA quick_check(1);") is not "ok")
            {
                throw Damaged(path);
            }
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is Corrupt or NotADatabase)
        {
            throw Damaged(path);
        }
    }

    private static StartRefusedException Damaged(string path) => new($"{path} is damaged, and so would its copy be. Keep the older copies, and look at the disk.");

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
