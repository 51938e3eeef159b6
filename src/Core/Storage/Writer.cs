using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Signals;

namespace ProtectRespect.Core.Storage;

/// <summary>
/// The single writer: a thread that takes whatever waits, runs each piece inside a savepoint, links the audit rows of the pieces
/// that survived, commits once, and only then answers every caller. The disk flush is shared; the isolation is not.
/// </summary>
public sealed partial class Writer : IWriter, IDisposable
{
    private readonly IDatabase _database;
    private readonly IWakeUp _wakeUp;
    private readonly TimeProvider _clock;
    private readonly ILogger<Writer> _logger;
    private readonly StorageOptions _options;
    private readonly BlockingCollection<Piece> _queue;
    private readonly DbConnection _connection;
    private readonly ILogStatements _log;
    private readonly AuditTail _auditTail;
    private readonly Thread _thread;
    private volatile Exception? _fault;
    private bool _disposed;

    public Writer(IDatabase database, IWakeUp wakeUp, TimeProvider clock, IOptions<StorageOptions> options, ILogger<Writer> logger)
    {
        _database = database;
        _wakeUp = wakeUp;
        _clock = clock;
        _logger = logger;
        _options = options.Value;
        _queue = new BlockingCollection<Piece>(_options.QueueLimit);
        _connection = database.OpenForWriting();
        _log = database.Prepare(_connection);
        _auditTail = AuditTail.Load(database.ContextOn(_connection));
        _thread = new Thread(Run) { IsBackground = true, Name = "writer" };
        _thread.Start();
    }

    /// <summary>Null while the disk can be trusted; else what went wrong. A node with a fault is not ready.</summary>
    public Exception? Fault => _fault;

    public Task<T> Commit<T>(Func<WriteSession, T> work, CancellationToken ct)
    {
        if (_fault is { } fault)
        {
            return Task.FromException<T>(new StoreUnavailableException("The disk failed; the node must be restarted.", fault));
        }

        var piece = new Piece<T>(work, ct);
        try
        {
            return _queue.TryAdd(piece)
                ? piece.Done
                : Task.FromException<T>(new StoreUnavailableException("The writer's queue is full."));
        }
        catch (InvalidOperationException)
        {
            return Task.FromException<T>(new StoreUnavailableException("The process is stopping."));
        }
    }

    /// <summary>Finishes what waits, then closes the database.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;

        _queue.CompleteAdding();
        _thread.Join();
        _log.Dispose();
        _connection.Dispose();
        _queue.Dispose();
    }

    private void Run()
    {
        var group = new List<Piece>(_options.GroupLimit);
        while (_queue.TryTake(out var first, Timeout.Infinite))
        {
            group.Clear();
            group.Add(first);
            while (group.Count < _options.GroupLimit && _queue.TryTake(out var next))
            {
                group.Add(next);
            }

            CommitTogether(group);
        }
    }

    private void CommitTogether(List<Piece> group)
    {
        var survivors = new List<WriteSession>(group.Count);
        try
        {
            Execute("BEGIN IMMEDIATE");
            foreach (var piece in group)
            {
                RunAlone(piece, survivors);
            }

            _auditTail.Append(_database, _connection, survivors, _clock.GetUtcNow());
            Execute("COMMIT");
            _auditTail.Accept();
        }
#pragma warning disable CA1031 // The writer must outlive whatever happens to one group; its callers are told to try again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Abandon(group, failure);
            return;
        }

        foreach (var piece in group)
        {
            piece.Answer();
        }

        foreach (var session in survivors)
        {
            foreach (var topic in session.Signals)
            {
                _wakeUp.Signal(topic);
            }
        }
    }

    private void RunAlone(Piece piece, List<WriteSession> survivors)
    {
        var session = new WriteSession(_database, _connection, _log, _clock.GetUtcNow());
        Execute("SAVEPOINT piece");
        var kept = piece.Run(session);
        session.Close();
        if (kept)
        {
            survivors.Add(session);
        }
        else
        {
            if (piece.Thrown is { } thrown && _database.IsStoreFailure(thrown))
            {
                throw new StoreUnavailableException("The database could not take a piece of work.", thrown);
            }

            Execute("ROLLBACK TO piece");
        }

        Execute("RELEASE piece");
    }

    private void Abandon(List<Piece> group, Exception failure)
    {
        _auditTail.Forget();
        if (_database.IsDiskFailure(failure))
        {
            _fault = failure;
            Log.DiskFailed(_logger, failure);
        }
        else
        {
            Log.CommitFailed(_logger, group.Count, failure);
        }

        try
        {
            Execute("ROLLBACK");
        }
        catch (DbException)
        {
            // The database has already rolled back on its own.
        }

        foreach (var piece in group)
        {
            piece.Fail(new StoreUnavailableException("The commit failed.", failure));
        }
    }

    private readonly Dictionary<string, DbCommand> _commands = [];

    private void Execute(string sql)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            command.Prepare();
            _commands.Add(sql, command);
        }

        command.ExecuteNonQuery();
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Critical, Message = "The disk failed while committing; nothing more is acknowledged until a restart.")]
        public static partial void DiskFailed(ILogger logger, Exception failure);

        [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "A commit of {Pieces} pieces failed; their callers were told to try again.")]
        public static partial void CommitFailed(ILogger logger, int pieces, Exception failure);
    }
}
