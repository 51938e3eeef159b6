using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ProtectRespect.Core.Audit;

/// <summary>The chain's arithmetic: the next link, and whether a run of links holds together.</summary>
public static class AuditChain
{
    /// <summary>What the first link points back to.</summary>
    public static byte[] Genesis { get; } = new byte[SHA256.HashSizeInBytes];

    public static AuditRow Link(int chainId, long seq, byte[] prevHash, DateTimeOffset at, AuditEntry entry) => new()
    {
        ChainId = chainId,
        Seq = seq,
        At = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()),
        ActorKind = entry.By.Actor,
        ActorId = entry.By.ActorId,
        Action = entry.Action,
        ObjectType = entry.ObjectType,
        ObjectId = entry.ObjectId,
        SealedReason = entry.SealedReason,
        PrevHash = prevHash,
        Hash = Hash(chainId, seq, prevHash, at, entry),
    };

    /// <summary>The first row that breaks the chain, or null when all hold. <paramref name="rows"/> are consecutive, oldest first.</summary>
    public static AuditRow? FirstBroken(IEnumerable<AuditRow> rows, long firstSeq, byte[] before)
    {
        var expectedSeq = firstSeq;
        var prev = before;
        foreach (var row in rows)
        {
            var entry = new AuditEntry(new ActionContext(row.ActorKind, row.ActorId), row.Action, row.ObjectType, row.ObjectId, row.SealedReason);
            if (row.Seq != expectedSeq
                || !row.PrevHash.AsSpan().SequenceEqual(prev)
                || !row.Hash.AsSpan().SequenceEqual(Hash(row.ChainId, row.Seq, prev, row.At, entry)))
            {
                return row;
            }

            expectedSeq++;
            prev = row.Hash;
        }

        return null;
    }

    private static byte[] Hash(int chainId, long seq, byte[] prevHash, DateTimeOffset at, AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(prevHash);
        AppendNumber(hash, chainId);
        AppendNumber(hash, seq);
        AppendNumber(hash, at.ToUnixTimeMilliseconds());
        AppendNumber(hash, (int)entry.By.Actor);
        AppendBytes(hash, Encoding.UTF8.GetBytes(entry.By.ActorId));
        AppendBytes(hash, Encoding.UTF8.GetBytes(entry.Action));
        AppendBytes(hash, Encoding.UTF8.GetBytes(entry.ObjectType));
        AppendBytes(hash, Encoding.UTF8.GetBytes(entry.ObjectId));
        AppendBytes(hash, entry.SealedReason is null ? [] : SHA256.HashData(entry.SealedReason));
        return hash.GetHashAndReset();
    }

    private static void AppendNumber(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    /// <summary>With its length in front, so that no two different rows have the same bytes.</summary>
    private static void AppendBytes(IncrementalHash hash, byte[] bytes)
    {
        AppendNumber(hash, bytes.Length);
        hash.AppendData(bytes);
    }
}
