using CsCheck;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.Tests.Handovers;

public sealed class The_queue
{
    private static readonly Gen<SafeguardingLevel> Level = Gen.Enum<SafeguardingLevel>();

    [Fact]
    public void The_most_urgent_is_first_and_then_who_has_waited_longest()
    {
        var waiting = Gen.Select(Level, Gen.Int[0, 600]).Array[0, 30];
        waiting.Sample(people =>
        {
            var order = Urgency.InQueueOrder(people, p => p.Item1, p => Sample.Noon.AddSeconds(p.Item2));
            return order.Zip(order.Skip(1)).All(pair =>
                Urgency.Rank(pair.First.Item1) > Urgency.Rank(pair.Second.Item1)
                || (Urgency.Rank(pair.First.Item1) == Urgency.Rank(pair.Second.Item1) && pair.First.Item2 <= pair.Second.Item2));
        });
    }

    [Theory]
    [InlineData(DangerAnswer.Me, SafeguardingLevel.Immediate)]
    [InlineData(DangerAnswer.AChild, SafeguardingLevel.Immediate)]
    [InlineData(DangerAnswer.NotSure, SafeguardingLevel.High)]
    [InlineData(DangerAnswer.No, SafeguardingLevel.NotAssessed)]
    [InlineData(DangerAnswer.NotAsked, SafeguardingLevel.NotAssessed)]
    public void An_answer_about_danger_counts(DangerAnswer danger, SafeguardingLevel expected) =>
        Assert.Equal(expected, Urgency.Of(SafeguardingLevel.NotAssessed, danger));

    [Fact]
    public void No_answer_ever_lowers_a_level() =>
        Gen.Select(Level, Gen.Enum<DangerAnswer>()).Sample((level, danger) => Urgency.Rank(Urgency.Of(level, danger)) >= Urgency.Rank(level));

    [Fact]
    public void Asking_again_never_lowers_a_level_or_loses_the_place() =>
        Gen.Select(Level, Level, Gen.Enum<DangerAnswer>()).Sample((before, now, danger) =>
        {
            var waiting = Sample.Waiting(before);
            var again = HandoverDecisions.Renew(waiting, now, new HandoverCard { Reason = "asked again", Danger = danger }, [1]).Value!;
            return Urgency.Rank(again.Level) >= Urgency.Rank(before) && again.RequestedAt == waiting.RequestedAt;
        });
}
