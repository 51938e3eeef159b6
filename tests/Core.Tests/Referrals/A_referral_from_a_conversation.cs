using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Referrals;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Referrals;

public sealed class A_referral_from_a_conversation
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task Is_opened_written_by_two_and_received()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var joe = await room.Practitioner("Joe");
        var conversation = await room.Store.Begin();
        var referrals = room.Get<ProtectRespect.Core.Referrals.Referrals>();
        var reader = room.Get<ReferralReader>();
        var prefilled = new ReferralFields { NatureOfConcern = new ReferralField("Someone asks for pictures", 4) };

        var opened = (await referrals.Open(conversation, prefilled, sam, Now)).Value!;
        var seen = (await reader.Find(opened.Id, Now))!;
        var fields = seen.Fields with { Whereabouts = new ReferralField("at home") };
        Assert.True((await referrals.Save(opened.Id, joe, seen.Version, fields, Now)).Made);
        Assert.Equal("changed-meanwhile", (await referrals.Save(opened.Id, sam, seen.Version, prefilled, Now)).Refusal?.Code);
        Assert.True((await referrals.Receive(opened.Id, sam, seen.Version + 1, fields, Now)).Made);

        var received = (await reader.Find(opened.Id, Now))!;
        Assert.Equal((ReferralState.Received, conversation.Id, 4), (received.Line.State, received.ConversationId, received.Fields.NatureOfConcern.Sequence));
        Assert.Equal(("at home", "Sam"), (received.Fields.Whereabouts.Text, received.Line.CreatedBy));
        Assert.Equal(opened.Reference, (await reader.List(null, 10, Now)).Single().Reference);
        Assert.Equal(
            [AuditActions.ReferralOpened, AuditActions.ReferralSaved, AuditActions.ReferralReceived],
            room.Audit().Where(r => r.ObjectId == opened.Id).Select(r => r.Action));
    }
}
