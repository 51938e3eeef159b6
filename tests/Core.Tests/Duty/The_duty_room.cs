using Microsoft.Extensions.DependencyInjection;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Duty;

public sealed class The_duty_room
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task The_board_shows_the_most_urgent_first_with_why_and_who()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var (_, first) = await room.VisitorWaits(reason: "asked for a person");
        room.Clock.Advance(TimeSpan.FromMinutes(5));
        await room.VisitorWaits(DangerAnswer.NotSure, reason: "not sure if in danger");
        room.Clock.Advance(TimeSpan.FromMinutes(5));
        await room.VisitorWaits(DangerAnswer.Me, reason: "said that they are in danger");
        await room.Get<DutyRoom>().Heartbeat(sam, Now);
        await room.Get<ProtectRespect.Core.Handovers.Handovers>().Claim(first, sam, Now);

        var board = await room.Get<DutyBoardReader>().Read(Now);

        Assert.Equal(["said that they are in danger", "not sure if in danger"], board.Waiting.Select(w => w.Card.Reason));
        Assert.Equal(("asked for a person", "Sam"), (board.Held.Single().Card.Reason, board.Held.Single().Holder));
        Assert.Equal(("Sam", true, 1), (board.OnDuty.Single().WorkName, board.OnDuty.Single().Here, board.OnDuty.Single().Holding));
    }

    [Fact]
    public async Task A_visitor_hears_the_truth_about_who_is_here()
    {
        await using var room = await TestDutyRoom.Open();
        var facts = room.Get<IDutyFacts>();
        Assert.False(facts.Now().WorkerHere);

        await room.Practitioner("Sam");
        await room.VisitorWaits();
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((true, 1), (facts.Now().WorkerHere, facts.Now().Waiting));

        room.Clock.Advance(new DutyOptions().Here);
        Assert.False(facts.Now().WorkerHere);
    }

    [Fact]
    public async Task Nobody_goes_off_duty_with_a_visitor_in_their_hands()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var (_, handover) = await room.VisitorWaits();
        await room.Get<ProtectRespect.Core.Handovers.Handovers>().Claim(handover, sam, Now);

        Assert.Equal("holds-conversations", (await room.Get<DutyRoom>().GoOff(sam, knowing: true, Now)).Refusal?.Code);
        await room.Get<ProtectRespect.Core.Handovers.Handovers>().HandBack(handover, sam, Now);
        Assert.False((await room.Get<DutyRoom>().GoOff(sam, knowing: true, Now)).Value?.OnDuty);
    }

    [Fact]
    public async Task When_the_last_goes_everybody_who_waits_is_told_once()
    {
        await using var room = await TestDutyRoom.Open();
        var watch = ActivatorUtilities.CreateInstance<NobodyHere>(room.Store.Services);
        var sam = await room.Practitioner("Sam");
        var (conversation, _) = await room.VisitorWaits();
        Assert.Equal(0, await watch.Look(Now));

        await room.Get<DutyRoom>().GoOff(sam, knowing: true, Now);

        Assert.Equal(1, await watch.Look(Now));
        Assert.Equal(0, await watch.Look(Now));
        Assert.Single(await room.Store.Entries(conversation), e => e.Body.Text == HouseWordIds.NobodyHere);
    }

    [Fact]
    public async Task After_a_start_nobody_is_told_before_the_consoles_could_come_back()
    {
        await using var room = await TestDutyRoom.Open();
        var (conversation, _) = await room.VisitorWaits();
        var watch = ActivatorUtilities.CreateInstance<NobodyHere>(room.Store.Services);
        var started = room.Clock.GetUtcNow();
        await watch.StartAsync(Now);

        await Wait.Until(
            async () =>
            {
                room.Clock.Advance(TimeSpan.FromSeconds(5));
                return (await room.Store.Entries(conversation)).Any(e => e.Body.Text == HouseWordIds.NobodyHere);
            },
            "the waiting visitor is told");

        var told = (await room.Store.Entries(conversation)).Single(e => e.Body.Text == HouseWordIds.NobodyHere);
        Assert.True(told.At >= started + new DutyOptions().Here);
        await watch.StopAsync(Now);
    }
}
