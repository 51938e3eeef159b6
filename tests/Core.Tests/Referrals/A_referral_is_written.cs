using ProtectRespect.Core.Referrals;

namespace ProtectRespect.Core.Tests.Referrals;

public sealed class A_referral_is_written
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly ReferralFields Enough = new()
    {
        NatureOfConcern = new ReferralField("An adult online asks for pictures", 4),
        Whereabouts = new ReferralField("not known"),
    };

    private static Referral Draft() => new()
    {
        Id = "referral",
        Reference = "K7QX-M2RD",
        KeyId = "key",
        CreatedByKey = 7,
        CreatedAt = Noon,
        SealedFields = [],
        Version = 3,
    };

    [Fact]
    public void It_is_received_when_the_concern_and_the_whereabouts_are_there()
    {
        var received = ReferralDecisions.Receive(Draft(), 3, Enough, [1], Noon).Value!;

        Assert.Equal((ReferralState.Received, Noon), (received.State, received.ReceivedAt!.Value));
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(ReferralDecisions.NeedsConcern, ReferralDecisions.Receive(Draft(), 3, Enough with { NatureOfConcern = ReferralField.Empty }, [], Noon).Refusal);
        Assert.Equal(ReferralDecisions.NeedsWhereabouts, ReferralDecisions.Receive(Draft(), 3, Enough with { Whereabouts = ReferralField.Empty }, [], Noon).Refusal);
    }

    /// <summary>Trap 13 of the platforms: two write in the same form, and the later one wins unseen.</summary>
    [Fact]
    public void Nobody_overwrites_what_they_have_not_seen() =>
        Assert.Equal(ReferralDecisions.ChangedMeanwhile, ReferralDecisions.Save(Draft(), 2, []).Refusal);

    [Fact]
    public void A_received_referral_stays_as_it_is() =>
        Assert.Equal(ReferralDecisions.AlreadyReceived, ReferralDecisions.Save(Draft() with { State = ReferralState.Received }, 3, []).Refusal);
}
