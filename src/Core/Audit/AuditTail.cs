using System.Data.Common;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Audit;

/// <summary>The end of this writer's chain: where the next link goes. Moves on only when the commit that holds the links succeeded.</summary>
internal sealed class AuditTail
{
    /// <summary>The chain of the only writer of a SQLite node.</summary>
    public const int ChainId = 1;

    private (long Seq, byte[] Hash) _committed;
    private (long Seq, byte[] Hash) _pending;

    private AuditTail(long seq, byte[] hash) => _committed = _pending = (seq, hash);

    public static AuditTail Load(ProtectDb db)
    {
        using (db)
        {
            var last = db.AuditRows.Where(r => r.ChainId == ChainId).OrderByDescending(r => r.Seq).Select(r => new { r.Seq, r.Hash }).FirstOrDefault();
            return new AuditTail(last?.Seq ?? 0, last?.Hash ?? AuditChain.Genesis);
        }
    }

    public void Append(IDatabase database, DbConnection connection, IEnumerable<WriteSession> sessions, DateTimeOffset now)
    {
        var entries = sessions.SelectMany(s => s.AuditEntries).ToList();
        if (entries.Count == 0)
        {
            return;
        }

        using var db = database.ContextOn(connection);
        foreach (var entry in entries)
        {
            var row = AuditChain.Link(ChainId, _pending.Seq + 1, _pending.Hash, now, entry);
            _pending = (row.Seq, row.Hash);
            db.AuditRows.Add(row);
        }

        db.SaveChanges();
    }

    public void Accept() => _committed = _pending;

    public void Forget() => _pending = _committed;
}
