using Microsoft.Data.Sqlite;

namespace ProtectRespect.Perf.Crash;

/// <summary>The database's own count, read after the server has stopped: it must agree with what the public API showed.</summary>
public static class StoredRows
{
    public static IReadOnlyList<string> Disagreements(string dataFolder, long acknowledged, int conversations)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(dataFolder, "db", "data.db"),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        (string What, string Sql, long Wanted)[] counts =
        [
            ("messages of visitors", "SELECT count(*) FROM LogRow WHERE AuthorKind = 1 AND Kind = 1", acknowledged),
            ("conversations", "SELECT count(*) FROM Conversation WHERE LastVisitorSequence > 0", conversations),
            ("conversations whose head does not count its rows", "SELECT count(*) FROM Conversation c WHERE LastSequence <> (SELECT count(*) FROM LogRow r WHERE r.ConversationKey = c.Key)", 0),
            ("conversations that are not dense", "SELECT count(*) FROM Conversation c WHERE LastSequence <> (SELECT coalesce(max(Sequence), 0) FROM LogRow r WHERE r.ConversationKey = c.Key)", 0),
            ("conversations that are owed an answer", "SELECT count(*) FROM Conversation WHERE AnsweredThrough < LastVisitorSequence", 0),
            ("faults that SQLite finds", "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'", 0),
        ];
        return [.. counts.Select(c => (c.What, c.Wanted, Found: Count(connection, c.Sql))).Where(c => c.Found != c.Wanted).Select(c => $"{c.What}: {c.Found} instead of {c.Wanted}")];
    }

    private static long Count(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the ones above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
