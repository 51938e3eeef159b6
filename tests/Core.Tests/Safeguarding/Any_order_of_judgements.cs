using CsCheck;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.Tests.Safeguarding;

public sealed class Any_order_of_judgements
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Reason = [1];

    private sealed record Move(string Name, long By, string Reason, int Seconds);

    private static readonly Gen<Move> AnyMove = Gen.Select(
        Gen.OneOf("see", "confirm", "dismiss"), Gen.Long[1, 3], Gen.OneOf("", "  ", "a song"), Gen.Int[0, 180], (name, by, reason, seconds) => new Move(name, by, reason, seconds));

    [Fact]
    public void Loses_no_flag_and_no_level_and_keeps_who_saw_it_first() =>
        Gen.Select(Gen.Enum<SafeguardingLevel>(), AnyMove.Array[1, 30]).Sample((level, moves) =>
        {
            var flag = Open(level);
            var now = Noon;
            foreach (var move in moves)
            {
                now += TimeSpan.FromSeconds(move.Seconds);
                var next = Run(flag, move, now).Value ?? flag;

                Assert.Equal((flag.Id, flag.Sequence, flag.Level, flag.At, flag.SealedFinding), (next.Id, next.Sequence, next.Level, next.At, next.SealedFinding));
                Assert.False(next.State is FlagState.Open && flag.State is not FlagState.Open, "what was judged stays judged");
                Assert.Equal(next.State is FlagState.Dismissed, next.SealedReason is not null);
                Assert.Equal(next.State is FlagState.Open, next.DecidedByKey is null);
                Assert.False(next.State is not FlagState.Open && next.SeenAt is null, "who judges has seen");
                if (flag.SeenAt is not null)
                {
                    Assert.Equal((flag.SeenByKey, flag.SeenAt), (next.SeenByKey, next.SeenAt));
                    Assert.False(FlagDecisions.Alarms(next), "what was seen is silent");
                }

                flag = next;
            }
        });

    [Fact]
    public void Dismisses_nothing_without_a_reason() =>
        Gen.OneOf("", " ", "\n\t").Sample(empty =>
            FlagDecisions.Dismiss(Open(SafeguardingLevel.High), 1, empty, Reason, Noon).Refusal == FlagDecisions.ReasonNeeded);

    [Fact]
    public void Is_seen_by_one_only()
    {
        var seen = FlagDecisions.See(Open(SafeguardingLevel.Immediate), 1, Noon).Value!;
        Assert.Equal(FlagDecisions.SeenBefore, FlagDecisions.See(seen, 2, Noon).Refusal);
    }

    [Fact]
    public void Allows_a_change_of_mind_both_ways_and_the_same_again_not()
    {
        var confirmed = FlagDecisions.Confirm(Open(SafeguardingLevel.High), 1, Noon).Value!;
        Assert.Equal(FlagDecisions.AlreadySo, FlagDecisions.Confirm(confirmed, 2, Noon).Refusal);
        var dismissed = FlagDecisions.Dismiss(confirmed, 2, "a song", Reason, Noon).Value!;
        Assert.Equal(FlagDecisions.AlreadySo, FlagDecisions.Dismiss(dismissed, 1, "a game", Reason, Noon).Refusal);
        Assert.Equal((FlagState.Confirmed, 3L), (FlagDecisions.Confirm(dismissed, 3, Noon).Value!.State, FlagDecisions.Confirm(dismissed, 3, Noon).Value!.DecidedByKey));
    }

    [Theory]
    [InlineData(SafeguardingLevel.Immediate, true)]
    [InlineData(SafeguardingLevel.High, true)]
    [InlineData(SafeguardingLevel.NotAssessed, true)]
    [InlineData(SafeguardingLevel.Concern, false)]
    public void Alarms_where_a_person_must_look(SafeguardingLevel level, bool alarms) => Assert.Equal(alarms, FlagDecisions.Alarms(Open(level)));

    private static Decision<SafeguardingFlag> Run(SafeguardingFlag flag, Move move, DateTimeOffset now) => move.Name switch
    {
        "see" => FlagDecisions.See(flag, move.By, now),
        "confirm" => FlagDecisions.Confirm(flag, move.By, now),
        _ => FlagDecisions.Dismiss(flag, move.By, move.Reason, Reason, now),
    };

    private static SafeguardingFlag Open(SafeguardingLevel level) => new()
    {
        Id = "flag",
        ConversationKey = 1,
        Episode = 1,
        Sequence = 2,
        Level = level,
        At = Noon,
        SealedFinding = [7],
    };
}
