using System.Data.Common;
using ProtectRespect.Core.Audit;

namespace ProtectRespect.Core.Storage;

/// <summary>What one piece of work may touch: the log's statements, a context on the same transaction, audit and wake-ups.</summary>
public sealed class WriteSession(IDatabase database, DbConnection connection, ILogStatements log, DateTimeOffset now)
{
    private ProtectDb? _db;
    private readonly List<AuditEntry> _audit = [];
    private readonly List<string> _signals = [];

    /// <summary>The instant of this piece of work.</summary>
    public DateTimeOffset Now => now;

    public ILogStatements Log => log;

    /// <summary>A context inside the writer's transaction, made at first use. Call its SaveChanges before the work returns.</summary>
    public ProtectDb Db => _db ??= database.ContextOn(connection);

    /// <summary>The connection that the transaction runs on, for contexts that were made elsewhere (Identity's).</summary>
    public DbConnection Connection => connection;

    /// <summary>Hands over one act for the audit chain; it is hashed as the last step before the commit.</summary>
    public void Audit(AuditEntry entry) => _audit.Add(entry);

    /// <summary>Wakes whoever waits on the topic, after the commit.</summary>
    public void SignalAfterCommit(string topic) => _signals.Add(topic);

    internal IReadOnlyList<AuditEntry> AuditEntries => _audit;
    internal IReadOnlyList<string> Signals => _signals;

    internal void Close() => _db?.Dispose();
}
