using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.Tests.Handovers;

public sealed class A_visitor_leaves
{
    [Theory]
    [InlineData(SafeguardingLevel.Immediate)]
    [InlineData(SafeguardingLevel.High)]
    [InlineData(SafeguardingLevel.NotAssessed)]
    public void Where_a_person_must_look_the_request_stays_and_says_that_they_left(SafeguardingLevel level)
    {
        var left = HandoverDecisions.Leave(Sample.Waiting(level), Sample.Noon).Value!;

        Assert.Equal(HandoverState.Requested, left.State);
        Assert.Equal(Sample.Noon, left.VisitorLeftAt);
        Assert.Equal(HandoverRefusals.OnlyAPersonMayEnd, HandoverDecisions.EndByMachine(left, Sample.Noon).Refusal);
    }

    [Fact]
    public void Otherwise_the_request_is_withdrawn() =>
        Assert.Equal(HandoverState.Withdrawn, HandoverDecisions.Leave(Sample.Waiting(SafeguardingLevel.None), Sample.Noon).Value?.State);

    [Fact]
    public void A_held_conversation_stays_with_the_practitioner()
    {
        var left = HandoverDecisions.Leave(Sample.HeldBy(7, SafeguardingLevel.None), Sample.Noon).Value!;

        Assert.Equal(HandoverState.Accepted, left.State);
        Assert.Equal(Sample.Noon, left.VisitorLeftAt);
    }

    [Fact]
    public void Leaving_the_queue_is_free() =>
        Assert.Equal(HandoverState.Withdrawn, HandoverDecisions.Withdraw(Sample.Waiting(SafeguardingLevel.Immediate), Sample.Noon).Value?.State);
}
