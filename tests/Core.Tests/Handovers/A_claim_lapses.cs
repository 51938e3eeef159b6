using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Core.Tests.Handovers;

public sealed class A_claim_lapses
{
    [Fact]
    public void Not_while_the_lease_runs() =>
        Assert.Equal(HandoverRefusals.LeaseRuns, HandoverDecisions.Lapse(Sample.HeldBy(7), Sample.Noon + Sample.Lease - TimeSpan.FromMilliseconds(1)).Refusal);

    [Fact]
    public void The_visitor_is_back_at_the_old_place_and_the_board_can_tell()
    {
        var held = Sample.HeldBy(7);

        var back = HandoverDecisions.Lapse(held, Sample.Noon + Sample.Lease).Value!;

        Assert.Equal(HandoverState.Requested, back.State);
        Assert.Equal(held.RequestedAt, back.RequestedAt);
        Assert.Null(back.AcceptedByKey);
        Assert.Equal(1, back.Lapses);
    }
}
