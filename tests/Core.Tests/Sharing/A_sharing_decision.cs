using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Sharing;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Sharing;

public sealed class A_sharing_decision
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private static readonly SharingText Police = new(SharedWith.Police, "Sam", "the place and the danger", "02:10", "log 4711", "told first");

    [Fact]
    public async Task Is_kept_beside_the_log_audited_and_never_overwritten()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var conversation = await room.Store.Begin();
        var sharing = room.Get<SharingDecisions>();

        await sharing.Record(conversation.Id, sam, Police with { Reference = "" }, Now);
        await sharing.Record(conversation.Id, sam, Police, Now);

        Assert.Equal(["log 4711", ""], (await sharing.Of(conversation, Now)).Select(s => s.Text.Reference));
        Assert.All(await sharing.Of(conversation, Now), s => Assert.Equal(("Sam", SharedWith.Police), (s.By, s.Text.With)));
        Assert.DoesNotContain(await room.Store.Entries(conversation), e => e.Body.Text?.Contains("the danger", StringComparison.Ordinal) is true);
        Assert.Equal(2, room.Audit().Count(a => a.Action == AuditActions.SharingDecided));
    }

    [Fact]
    public async Task Says_with_whom_who_decided_and_what_was_told()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var conversation = await room.Store.Begin();
        var sharing = room.Get<SharingDecisions>();

        Assert.Equal(SharingDecisions.WithWhom, (await sharing.Record(conversation.Id, sam, Police with { With = default }, Now)).Refusal);
        Assert.Equal(SharingDecisions.DecidedByNeeded, (await sharing.Record(conversation.Id, sam, Police with { DecidedBy = " " }, Now)).Refusal);
        Assert.Equal(SharingDecisions.ToldNeeded, (await sharing.Record(conversation.Id, sam, Police with { Told = "" }, Now)).Refusal);
        Assert.Equal(SharingDecisions.NotFound, (await sharing.Record("nowhere", sam, Police, Now)).Refusal);
        Assert.Empty(await sharing.Of(conversation, Now));
    }
}
