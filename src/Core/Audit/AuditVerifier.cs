using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Audit;

/// <summary>What a look at the whole chain found.</summary>
/// <param name="FirstBadSeq">Null when every link holds.</param>
/// <param name="NoSignedHead">There are rows, and nothing signed says how many there should be: what is missing at the end cannot be seen.</param>
public sealed record AuditVerdict(long Rows, long? FirstBadSeq, bool BehindSignedHead, bool NoSignedHead)
{
    public bool Holds => FirstBadSeq is null && !BehindSignedHead && !NoSignedHead;
}

/// <summary>Walks the chain and holds it, and the log, against the signed head.</summary>
public sealed class AuditVerifier(IDatabase database, SignedHead signedHead)
{
    public AuditVerdict Verify()
    {
        using var db = database.ReadContext();
        var rows = db.AuditRows.AsNoTracking().Where(r => r.ChainId == AuditTail.ChainId).OrderBy(r => r.Seq);
        var broken = AuditChain.FirstBroken(rows.AsEnumerable(), 1, AuditChain.Genesis);
        var count = rows.LongCount();
        return new AuditVerdict(count, broken?.Seq, IsBehind(db), count > 0 && signedHead.Last() is null);
    }

    /// <summary>Whether the database has lost something that the signed head says it had.</summary>
    public bool IsBehindSignedHead()
    {
        using var db = database.ReadContext();
        return IsBehind(db);
    }

    private bool IsBehind(ProtectDb db)
    {
        if (signedHead.Last() is not { } head)
        {
            return false;
        }

        using var reader = database.BorrowReader();
        if (reader.Statements.HighWater() < head.LogHighWater)
        {
            return true;
        }

        var row = db.AuditRows.AsNoTracking().SingleOrDefault(r => r.ChainId == head.ChainId && r.Seq == head.Seq);
        return head.Seq > 0 && (row is null || Convert.ToHexString(row.Hash) != head.Hash);
    }
}
