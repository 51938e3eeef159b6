using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Handovers;

public sealed class A_thousand_press_claim_at_once
{
    [Fact]
    public async Task Exactly_one_wins_and_everybody_else_is_told_who()
    {
        await using var room = await TestDutyRoom.Open();
        string[] people = [await room.Practitioner("Sam"), await room.Practitioner("Joe"), await room.Practitioner("Ada"), await room.Practitioner("Kit")];
        var (conversation, handover) = await room.VisitorWaits();
        var handovers = room.Get<ProtectRespect.Core.Handovers.Handovers>();

        var claims = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(() => handovers.Claim(handover, people[i % people.Length], CancellationToken.None))));

        var won = Assert.Single(claims, c => c.Made);
        var winner = (await room.Store.Entries(conversation))[^1].Body.AuthorName;
        Assert.All(claims.Where(c => !c.Made), c => Assert.True(
            c.Refusal!.Code is "already-yours" || c.Refusal.Words == $"{winner} has claimed this conversation.", c.Refusal.Words));
        Assert.Equal(249, claims.Count(c => c.Refusal?.Code == "already-yours"));
        Assert.Single(room.Audit(), row => row.Action == AuditActions.HandoverAccepted);
        Assert.Equal(ConversationState.WithPractitioner, await room.StateOf(conversation));
    }

    [Fact]
    public async Task Nobody_gets_more_than_they_may_hold()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var handovers = room.Get<ProtectRespect.Core.Handovers.Handovers>();
        var waiting = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            waiting.Add((await room.VisitorWaits()).HandoverId);
        }

        var claims = await Task.WhenAll(waiting.Select(id => Task.Run(() => handovers.Claim(id, sam, CancellationToken.None))));

        Assert.Equal(3, claims.Count(c => c.Made));
    }
}
