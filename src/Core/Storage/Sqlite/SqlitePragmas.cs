using Microsoft.Data.Sqlite;

namespace ProtectRespect.Core.Storage.Sqlite;

/// <summary>
/// What every writing connection must have. Anything weaker than WAL with <c>synchronous=FULL</c> can lose acknowledged messages at
/// a power cut, so it refuses to start.
/// </summary>
internal static class SqlitePragmas
{
    private const string Wanted = """
        PRAGMA journal_mode=WAL;
        PRAGMA synchronous=FULL;
        PRAGMA foreign_keys=ON;
        PRAGMA secure_delete=ON;
        PRAGMA trusted_schema=OFF;
        PRAGMA busy_timeout=5000;
        PRAGMA wal_autocheckpoint=0;
        """;

    public static void ApplyTo(SqliteConnection connection)
    {
        Execute(connection, Wanted);
        Require(connection, "journal_mode", "wal");
        Require(connection, "synchronous", "2");
        Require(connection, "foreign_keys", "1");
        Require(connection, "secure_delete", "1");
    }

    public static void Require(SqliteConnection connection, string pragma, string wanted)
    {
        var found = Scalar(connection, $"PRAGMA {pragma};");
        if (found != wanted)
        {
            throw new StartRefusedException($"The database would run with {pragma}={found} instead of {wanted}, and could lose messages. Use a local disk that supports SQLite's write-ahead log.");
        }
    }

    public static string? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
