using ProtectRespect.Core.Duty;

namespace ProtectRespect.Core.Tests.Duty;

public sealed class Going_on_and_off_duty
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Pressing_on_twice_keeps_the_time_of_the_first()
    {
        var first = DutyDecisions.GoOn(null, 7, Noon);

        var second = DutyDecisions.GoOn(first, 7, Noon.AddMinutes(5));

        Assert.Equal(Noon, second.Since);
        Assert.Equal(Noon.AddMinutes(5), second.LastHeartbeatAt);
    }

    [Fact]
    public void Nobody_goes_off_duty_with_a_visitor_in_their_hands()
    {
        var on = DutyDecisions.GoOn(null, 7, Noon);

        Assert.Equal("holds-conversations", DutyDecisions.GoOff(on, 1, Noon).Refusal?.Code);
        Assert.False(DutyDecisions.GoOff(on, 0, Noon).Value?.OnDuty);
    }

    [Theory]
    [InlineData(true, 89, true)]
    [InlineData(true, 90, false)]
    [InlineData(false, 0, false)]
    public void Here_means_on_duty_and_a_sign_of_life_in_the_last_ninety_seconds(bool onDuty, int secondsAgo, bool here) =>
        Assert.Equal(here, DutyDecisions.IsHere(onDuty, Noon.AddSeconds(-secondsAgo), new DutyOptions().Here, Noon));
}
