using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Handovers;

public sealed class A_conversation_is_parked
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task It_keeps_its_holder_leaves_the_capacity_and_comes_back_as_a_reminder_or_when_the_visitor_writes()
    {
        await using var room = await TestDutyRoom.Open(new DutyOptions { Capacity = 1 });
        var sam = await room.Practitioner("Sam");
        var handovers = room.Get<ProtectRespect.Core.Handovers.Handovers>();
        var (conversation, first) = await room.VisitorWaits();
        var (_, second) = await room.VisitorWaits();
        await handovers.Claim(first, sam, Now);
        var said = (await room.Store.Entries(conversation)).Count;

        Assert.True((await handovers.Park(first, sam, ParkReason.AgreedToWait, TimeSpan.FromMinutes(30), Now)).Made);
        Assert.True((await handovers.Claim(second, sam, Now)).Made);

        Assert.Equal(said, (await room.Store.Entries(conversation)).Count);
        Assert.Equal((1, 1), ((await room.Get<DutyBoardReader>().Read(Now)).OnDuty.Single().Holding, (await room.Get<DutyBoardReader>().Read(Now)).OnDuty.Single().Parked));
        Assert.Equal("holds-conversations", (await room.Get<DutyRoom>().GoOff(sam, knowing: true, Now)).Refusal?.Code);
        Assert.DoesNotContain(await room.Get<DutyTasks>().Read(Now), t => t.Kind is DutyTaskKind.Parked);

        room.Clock.Advance(TimeSpan.FromSeconds(1));
        await room.Store.Say(conversation, "i am back");
        Assert.Contains(await room.Get<DutyTasks>().Read(Now), t => t.Kind is DutyTaskKind.Parked && t.ForId == sam);
        Assert.IsType<Appended.Stored>(await room.Get<PractitionerMessages>().Say(conversation.Id, sam, "Hello again.", "1", Now));
        Assert.DoesNotContain(await room.Get<DutyTasks>().Read(Now), t => t.Kind is DutyTaskKind.Parked);

        room.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Contains(await room.Get<DutyTasks>().Read(Now), t => t.Kind is DutyTaskKind.Parked && t.DueAt is not null);
        Assert.True((await handovers.TakeUp(first, sam, Now)).Made);
        Assert.Equal(2, (await room.Get<DutyBoardReader>().Read(Now)).OnDuty.Single().Holding);
    }

    [Fact]
    public void Only_its_holder_parks_it_once_and_for_a_time_to_come()
    {
        var later = Sample.Noon.AddMinutes(10);
        var parked = HandoverDecisions.Park(Sample.HeldBy(7), 7, ParkReason.Away, later, Sample.Noon).Value!;

        Assert.Equal(HandoverRefusals.Parked, HandoverDecisions.Park(parked, 7, ParkReason.Away, later, Sample.Noon).Refusal);
        Assert.Equal(HandoverRefusals.NotYours, HandoverDecisions.Park(Sample.HeldBy(7), 8, ParkReason.Away, later, Sample.Noon).Refusal);
        Assert.Equal(HandoverRefusals.RemindLater, HandoverDecisions.Park(Sample.HeldBy(7), 7, ParkReason.Away, Sample.Noon, Sample.Noon).Refusal);
        Assert.Equal(HandoverRefusals.NotParked, HandoverDecisions.TakeUp(Sample.HeldBy(7), 7).Refusal);
        Assert.Null(HandoverDecisions.Lapse(parked, Sample.Noon + Sample.Lease).Value!.ParkedAt);
    }
}
