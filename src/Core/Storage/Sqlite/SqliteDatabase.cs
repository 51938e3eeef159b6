using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ProtectRespect.Core.Storage.Sqlite;

/// <summary>data.db: one writing connection, any number of read-only ones.</summary>
public sealed class SqliteDatabase(DataFolder folder) : IDatabase, IDisposable
{
    private readonly ConcurrentBag<ILogStatements> _readers = [];
    private readonly string _readOnly = new SqliteConnectionStringBuilder { DataSource = folder.Database, Mode = SqliteOpenMode.ReadOnly }.ToString();
    private readonly string _readWrite = new SqliteConnectionStringBuilder { DataSource = folder.Database, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString();
    private SqliteConnection? _checkpointer;

    public DbConnection OpenForWriting()
    {
        var connection = new SqliteConnection(_readWrite);
        connection.Open();
        SqlitePragmas.ApplyTo(connection);
        using var db = Context(o => o.UseSqlite(connection));
        db.Database.Migrate();
        return connection;
    }

    public ILogStatements Prepare(DbConnection connection) => new SqliteLogStatements((SqliteConnection)connection, ownsConnection: false);

    public ProtectDb ContextOn(DbConnection connection)
    {
        var db = Context(o => o.UseSqlite(connection));
        // The writer's own BEGIN, SAVEPOINT and COMMIT hold this context's changes.
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return db;
    }

    public ProtectDb ReadContext() => Context(o => o.UseSqlite(_readOnly).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));

    public LogReadLease BorrowReader()
    {
        if (!_readers.TryTake(out var statements))
        {
            var connection = new SqliteConnection(_readOnly + ";Pooling=False");
            connection.Open();
            statements = new SqliteLogStatements(connection, ownsConnection: true);
        }

        return new LogReadLease(statements, _readers.Add);
    }

    public void Checkpoint()
    {
        if (_checkpointer is null)
        {
            _checkpointer = new SqliteConnection(_readWrite);
            _checkpointer.Open();
            SqlitePragmas.Execute(_checkpointer, "PRAGMA synchronous=FULL; PRAGMA busy_timeout=1000;");
        }

        SqlitePragmas.Execute(_checkpointer, "PRAGMA wal_checkpoint(PASSIVE);");
    }

    public bool IsDiskFailure(Exception exception) =>
        SqliteFailure.Code(exception) is SqliteFailure.IoError or SqliteFailure.Corrupt or SqliteFailure.NotADatabase;

    public bool IsStoreFailure(Exception exception) => IsDiskFailure(exception) || SqliteFailure.Code(exception) is SqliteFailure.Busy or SqliteFailure.Full;

    public void Dispose()
    {
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _checkpointer?.Dispose();
        SqliteConnection.ClearAllPools();
    }

    private static SqliteDb Context(Action<DbContextOptionsBuilder<SqliteDb>> configure)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        configure(options);
        return new SqliteDb(options.Options);
    }
}
