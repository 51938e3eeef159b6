using Microsoft.Data.Sqlite;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Storage.Sqlite;

/// <summary>The log's prepared statements on one connection; used by one thread at a time.</summary>
internal sealed class SqliteLogStatements(SqliteConnection connection, bool ownsConnection) : ILogStatements
{
    private const string HeadColumns = """
        "Key", Id, UserId, KeyId, State, Episode, LastSequence, LastVisitorSequence, AnsweredThrough, TokenVersion,
        StartedAt, LastEntryAt, ChangedAt, FailedTurns, SealedDialogState
        """;

    private const string RowColumns = """
        ConversationKey, Sequence, Epoch, Episode, Kind, AuthorKind, AuthorId, ClientId, At, ContentId, ContentVersion, Lang, Sealed
        """;

    private readonly Dictionary<string, SqliteCommand> _commands = [];

    public Conversation? Find(string conversationId) =>
        One($"SELECT {HeadColumns} FROM Conversation WHERE Id = $1", SqliteRows.Head, conversationId);

    public Conversation? FindByKey(long key) =>
        One($"SELECT {HeadColumns} FROM Conversation WHERE \"Key\" = $1", SqliteRows.Head, key);

    public Conversation Insert(Conversation c) => c with
    {
        Key = Number(
            """
            INSERT INTO Conversation (Id, UserId, KeyId, State, Episode, LastSequence, LastVisitorSequence, AnsweredThrough, TokenVersion,
                StartedAt, LastEntryAt, ChangedAt, FailedTurns, SealedDialogState)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING "Key"
            """,
            c.Id, c.UserId, c.KeyId, (int)c.State, c.Episode, c.LastSequence, c.LastVisitorSequence, c.AnsweredThrough, c.TokenVersion,
            Ms(c.StartedAt), Ms(c.LastEntryAt), Ms(c.ChangedAt), c.FailedTurns, c.SealedDialogState),
    };

    public bool Advance(Conversation before, Conversation after) => Run(
        """
        UPDATE Conversation SET State = $1, Episode = $2, LastSequence = $3, LastVisitorSequence = $4, AnsweredThrough = $5, TokenVersion = $6,
            LastEntryAt = $7, ChangedAt = $8, FailedTurns = $9, SealedDialogState = $10, UserId = $11
        WHERE "Key" = $12 AND LastSequence = $13 AND AnsweredThrough = $14 AND State = $15 AND TokenVersion = $16
        """,
        (int)after.State, after.Episode, after.LastSequence, after.LastVisitorSequence, after.AnsweredThrough, after.TokenVersion,
        Ms(after.LastEntryAt), Ms(after.ChangedAt), after.FailedTurns, after.SealedDialogState, after.UserId,
        before.Key, before.LastSequence, before.AnsweredThrough, (int)before.State, before.TokenVersion) == 1;

    public void Insert(LogRow r) => Run(
        $"INSERT INTO LogRow ({RowColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        r.ConversationKey, r.Sequence, r.Epoch, r.Episode, (int)r.Kind, (int)r.AuthorKind, r.AuthorId, r.ClientId, Ms(r.At),
        r.ContentId, r.ContentVersion, r.Lang, r.Sealed);

    public IReadOnlyList<LogRow> Read(long conversationKey, long after, int max) => Many(
        $"SELECT {RowColumns} FROM LogRow WHERE ConversationKey = $1 AND Sequence > $2 ORDER BY Sequence LIMIT $3",
        SqliteRows.Row, conversationKey, after, max);

    public LogRow? FindByClientId(long conversationKey, AuthorKind authorKind, string clientId) => One(
        $"SELECT {RowColumns} FROM LogRow WHERE ConversationKey = $1 AND AuthorKind = $2 AND ClientId = $3",
        SqliteRows.Row, conversationKey, (int)authorKind, clientId);

    public IReadOnlyList<string> ChangedSince(DateTimeOffset since) =>
        Many("SELECT Id FROM Conversation WHERE ChangedAt >= $1", r => r.GetString(0), Ms(since));

    public IReadOnlyList<string> OwingTurns(DateTimeOffset before, int max) => Many(
        "SELECT Id FROM Conversation WHERE AnsweredThrough < LastVisitorSequence AND LastEntryAt <= $1 ORDER BY LastEntryAt LIMIT $2",
        r => r.GetString(0), Ms(before), max);

    public long HighWater() => Number("SELECT COALESCE(MAX(rowid), 0) FROM LogRow");

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        if (ownsConnection)
        {
            connection.Dispose();
        }
    }

    private static long Ms(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    private int Run(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteNonQuery();

    private long Number(string sql, params ReadOnlySpan<object?> values) => (long)Bound(sql, values).ExecuteScalar()!;

    private T? One<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
        where T : class
    {
        using var reader = Bound(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }

    private List<T> Many<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bound(sql, values).ExecuteReader();
        var found = new List<T>();
        while (reader.Read())
        {
            found.Add(read(reader));
        }

        return found;
    }

    private SqliteCommand Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            _commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
