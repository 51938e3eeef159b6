using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Duty;

public sealed class What_one_is_ready_for
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task Whoever_is_on_a_break_is_not_here_and_comes_back_by_themselves()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var duty = room.Get<DutyRoom>();
        await duty.TakeBreak(sam, TimeSpan.FromMinutes(15), Now);
        Assert.False(room.Get<IDutyFacts>().Now().WorkerHere);
        Assert.Equal(Availability.OnBreak, (await room.Get<DutyBoardReader>().Read(Now)).OnDuty.Single().Availability);

        room.Clock.Advance(TimeSpan.FromMinutes(15));
        await duty.Heartbeat(sam, Now);

        Assert.True(room.Get<IDutyFacts>().Now().WorkerHere);
        Assert.Equal(Availability.Available, (await room.Get<DutyBoardReader>().Read(Now)).OnDuty.Single().Availability);
    }

    [Fact]
    public async Task Nobody_takes_a_break_from_a_visitor_and_parked_ones_may_wait()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var duty = room.Get<DutyRoom>();
        var handovers = room.Get<ProtectRespect.Core.Handovers.Handovers>();
        var (_, handover) = await room.VisitorWaits();
        await handovers.Claim(handover, sam, Now);

        Assert.Equal("break-with-visitors", (await duty.TakeBreak(sam, TimeSpan.FromMinutes(15), Now)).Refusal?.Code);
        await handovers.Park(handover, sam, ParkReason.AgreedToWait, TimeSpan.FromMinutes(15), Now);
        Assert.True((await duty.TakeBreak(sam, TimeSpan.FromMinutes(15), Now)).Made);
    }

    [Fact]
    public async Task Ones_own_number_counts_before_the_setting()
    {
        await using var room = await TestDutyRoom.Open(new DutyOptions { Capacity = 1 });
        var sam = await room.Practitioner("Sam");
        var duty = room.Get<DutyRoom>();
        var handovers = room.Get<ProtectRespect.Core.Handovers.Handovers>();

        Assert.Equal(DutyDecisions.CapacityRange, (await duty.WantAtMost(sam, 0, Now)).Refusal);
        await duty.WantAtMost(sam, 2, Now);
        Assert.True((await handovers.Claim((await room.VisitorWaits()).HandoverId, sam, Now)).Made);
        Assert.True((await handovers.Claim((await room.VisitorWaits()).HandoverId, sam, Now)).Made);
        Assert.Equal("at-capacity", (await handovers.Claim((await room.VisitorWaits()).HandoverId, sam, Now)).Refusal?.Code);
        await duty.WantAtMost(sam, null, Now);
        Assert.Equal(1, (await room.Get<DutyBoardReader>().Read(Now)).OnDuty.Single().Capacity);
    }

    /// <summary>Trap 15 of the platforms: the last practitioner logs off with visitors waiting.</summary>
    [Fact]
    public async Task The_last_one_is_asked_before_they_leave_those_who_wait()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var joe = await room.Practitioner("Joe");
        var duty = room.Get<DutyRoom>();
        await room.VisitorWaits();

        Assert.True((await duty.GoOff(joe, knowing: false, Now)).Made);
        Assert.Equal(DutyDecisions.LooseEnds, (await duty.GoOff(sam, knowing: false, Now)).Refusal);
        Assert.True((await duty.GoOff(sam, knowing: true, Now)).Made);
    }

    [Fact]
    public async Task Whoever_has_a_write_up_open_sees_it_before_they_go()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var handovers = room.Get<ProtectRespect.Core.Handovers.Handovers>();
        var (_, handover) = await room.VisitorWaits();
        await handovers.Claim(handover, sam, Now);
        await handovers.End(handover, sam, new Ending(Core.Safeguarding.SafeguardingLevel.None), Now);

        Assert.Equal(DutyDecisions.LooseEnds, (await room.Get<DutyRoom>().GoOff(sam, knowing: false, Now)).Refusal);
    }
}
