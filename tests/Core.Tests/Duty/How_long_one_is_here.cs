using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Supervision;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Duty;

public sealed class How_long_one_is_here
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task A_break_begins_the_count_again_and_one_that_is_cut_short_from_its_end()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var duty = room.Get<DutyRoom>();
        async Task<TimeSpan?> Stretch() => (await room.Get<SupervisionReader>().OnDuty(Now)).Single().WithoutBreak;

        room.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(TimeSpan.FromHours(4), await Stretch());
        Assert.True((await room.Get<SupervisionReader>().OnDuty(Now)).Single().LongWithoutBreak);
        await duty.TakeBreak(sam, TimeSpan.FromMinutes(30), Now);
        Assert.Null(await Stretch());
        room.Clock.Advance(TimeSpan.FromMinutes(10));
        await duty.SetBusy(sam, busy: false, Now);
        room.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(TimeSpan.FromHours(1), await Stretch());
        await duty.GoOff(sam, knowing: true, Now);
        await duty.GoOn(sam, Now);
        Assert.Equal(TimeSpan.Zero, await Stretch());
    }

    [Fact]
    public async Task A_lead_lowers_the_most_at_once_which_no_wish_of_ones_own_exceeds()
    {
        await using var room = await TestDutyRoom.Open();
        var (grace, sam) = (await room.Practitioner("Grace", PractitionerRole.DutyLead), await room.Practitioner("Sam"));
        var duty = room.Get<DutyRoom>();
        var handovers = room.Get<ProtectRespect.Core.Handovers.Handovers>();
        async Task<int> Capacity() => (await room.Get<DutyBoardReader>().Read(Now)).OnDuty.Single(p => p.Id == sam).Capacity;

        Assert.Equal(DutyDecisions.LeadsOnly, (await duty.LimitTo(sam, sam, 5, Now)).Refusal);
        Assert.Equal(DutyDecisions.CapacityRange, (await duty.LimitTo(grace, sam, 0, Now)).Refusal);
        Assert.Equal(DutyDecisions.NeverOnDuty, (await duty.LimitTo(grace, await room.Practitioner("New", onDuty: false), 1, Now)).Refusal);
        Assert.True((await duty.LimitTo(grace, sam, 1, Now)).Made);
        await duty.WantAtMost(sam, 5, Now);

        Assert.Equal(1, await Capacity());
        Assert.True((await handovers.Claim((await room.VisitorWaits()).HandoverId, sam, Now)).Made);
        Assert.Equal("at-capacity", (await handovers.Claim((await room.VisitorWaits()).HandoverId, sam, Now)).Refusal?.Code);
        var me = (await room.Get<SupervisionReader>().OnDuty(Now)).Single(w => w.Id == sam);
        Assert.Equal((1, "Grace"), (me.MostByLead, me.LimitedBy));
        await duty.LimitTo(grace, sam, null, Now);
        Assert.Equal(5, await Capacity());
        Assert.Equal(2, room.Audit().Count(r => r.Action == AuditActions.DutyMostSet));
    }
}
