using ProtectRespect.Core.Audit;

namespace ProtectRespect.Core.Tests.Audit;

public class The_chain_shows_every_change
{
    private const int Length = 1_000;

    private static List<AuditRow> Chain()
    {
        var rows = new List<AuditRow>();
        var prev = AuditChain.Genesis;
        for (var seq = 1; seq <= Length; seq++)
        {
            var entry = new AuditEntry(ActionContext.Practitioner($"p{seq % 7}"), $"act.{seq % 5}", "Thing", $"{seq}", seq % 3 == 0 ? [1, 2, (byte)seq] : null);
            rows.Add(AuditChain.Link(1, seq, prev, DateTimeOffset.FromUnixTimeMilliseconds(seq), entry));
            prev = rows[^1].Hash;
        }

        return rows;
    }

    private static AuditRow Changed(AuditRow r, string field) => new()
    {
        ChainId = field == "ChainId" ? 2 : r.ChainId,
        Seq = field == "Seq" ? r.Seq + 1 : r.Seq,
        At = field == "At" ? r.At.AddMilliseconds(1) : r.At,
        ActorKind = field == "ActorKind" ? ActorKind.SetUp : r.ActorKind,
        ActorId = field == "ActorId" ? r.ActorId + "x" : r.ActorId,
        Action = field == "Action" ? r.Action + "x" : r.Action,
        ObjectType = field == "ObjectType" ? r.ObjectType + "x" : r.ObjectType,
        ObjectId = field == "ObjectId" ? r.ObjectId + "x" : r.ObjectId,
        SealedReason = field == "SealedReason" ? [9] : r.SealedReason,
        PrevHash = field == "PrevHash" ? new byte[32] : r.PrevHash,
        Hash = field == "Hash" ? new byte[32] : r.Hash,
    };

    public static TheoryData<string> Fields => [.. typeof(AuditRow).GetProperties().Select(p => p.Name)];

    [Fact]
    public void Untouched_it_holds() => Assert.Null(AuditChain.FirstBroken(Chain(), 1, AuditChain.Genesis));

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_changed_field_is_found_where_it_is(string field)
    {
        foreach (var place in (int[])[1, 2, 500, Length - 1])
        {
            var rows = Chain();
            rows[place] = Changed(rows[place], field);
            Assert.Equal(place + (field == "Seq" ? 2 : 1), AuditChain.FirstBroken(rows, 1, AuditChain.Genesis)?.Seq);
        }
    }

    [Fact]
    public void A_deleted_an_inserted_and_a_swapped_row_are_found()
    {
        var deleted = Chain();
        deleted.RemoveAt(400);
        Assert.Equal(402, AuditChain.FirstBroken(deleted, 1, AuditChain.Genesis)?.Seq);
        var inserted = Chain();
        inserted.Insert(400, inserted[399]);
        Assert.NotNull(AuditChain.FirstBroken(inserted, 1, AuditChain.Genesis));
        var swapped = Chain();
        (swapped[10], swapped[11]) = (swapped[11], swapped[10]);
        Assert.Equal(12, AuditChain.FirstBroken(swapped, 1, AuditChain.Genesis)?.Seq);
    }

    [Fact]
    public void Two_rows_never_share_their_bytes_by_moving_a_letter_between_fields()
    {
        var one = AuditChain.Link(1, 1, AuditChain.Genesis, DateTimeOffset.UnixEpoch, new AuditEntry(ActionContext.System("a"), "bc", "d", "e"));
        var other = AuditChain.Link(1, 1, AuditChain.Genesis, DateTimeOffset.UnixEpoch, new AuditEntry(ActionContext.System("ab"), "c", "d", "e"));
        Assert.NotEqual(one.Hash, other.Hash);
    }
}
