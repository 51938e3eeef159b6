using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Core.Tests.Handovers;

public sealed class A_practitioner_claims
{
    [Fact]
    public void Who_is_on_duty_gets_the_conversation_and_a_lease()
    {
        var held = HandoverDecisions.Accept(Sample.Waiting(), Sample.By(7), null, Sample.Noon).Value!;

        Assert.Equal(HandoverState.Accepted, held.State);
        Assert.Equal(7, held.AcceptedByKey);
        Assert.Equal(Sample.Noon + Sample.Lease, held.LeaseUntil);
    }

    [Fact]
    public void The_second_is_told_who_won()
    {
        var refused = HandoverDecisions.Accept(Sample.HeldBy(7), Sample.By(8), "Sam", Sample.Noon);

        Assert.Equal("already-accepted", refused.Refusal?.Code);
        Assert.StartsWith("Sam ", refused.Refusal!.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Pressing_twice_is_not_losing() =>
        Assert.Equal(HandoverRefusals.AlreadyYours, HandoverDecisions.Accept(Sample.HeldBy(7), Sample.By(7), "Sam", Sample.Noon).Refusal);

    [Fact]
    public void Who_is_off_duty_is_refused() =>
        Assert.Equal(HandoverRefusals.NotOnDuty, HandoverDecisions.Accept(Sample.Waiting(), Sample.By(7, onDuty: false), null, Sample.Noon).Refusal);

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Nobody_holds_more_than_they_may(int holding, bool made) =>
        Assert.Equal(made, HandoverDecisions.Accept(Sample.Waiting(), Sample.By(7, holding: holding, capacity: 3), null, Sample.Noon).Made);

    [Fact]
    public void A_claim_that_is_kept_alive_never_gets_shorter()
    {
        var held = Sample.HeldBy(7);

        var renewed = HandoverDecisions.RenewLease(held, 7, TimeSpan.FromSeconds(10), Sample.Noon).Value!;

        Assert.Equal(held.LeaseUntil, renewed.LeaseUntil);
    }

    [Fact]
    public void Only_the_holder_hands_back_or_ends()
    {
        Assert.Equal(HandoverRefusals.NotYours, HandoverDecisions.HandBack(Sample.HeldBy(7), 8, Sample.Noon).Refusal);
        Assert.Equal(HandoverRefusals.NotYours, HandoverDecisions.End(Sample.HeldBy(7), 8, Sample.Noon).Refusal);
        Assert.Equal(HandoverState.HandedBack, HandoverDecisions.HandBack(Sample.HeldBy(7), 7, Sample.Noon).Value?.State);
        Assert.Equal(HandoverState.Ended, HandoverDecisions.End(Sample.HeldBy(7), 7, Sample.Noon).Value?.State);
    }
}
