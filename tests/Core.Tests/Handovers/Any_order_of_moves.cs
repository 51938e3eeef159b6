using CsCheck;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.Tests.Handovers;

public sealed class Any_order_of_moves
{
    private sealed record Move(string Name, long By, int Seconds);

    private static readonly Gen<Move> AnyMove = Gen.Select(
        Gen.OneOf("accept", "park", "take up", "pass", "renew", "lapse", "hand back", "end", "end by machine", "withdraw", "leave", "ask again"),
        Gen.Long[1, 3],
        Gen.Int[0, 180],
        (name, by, seconds) => new Move(name, by, seconds));

    private static readonly Dictionary<HandoverState, HandoverState[]> Table = new()
    {
        [HandoverState.Requested] = [HandoverState.Requested, HandoverState.Accepted, HandoverState.Withdrawn, HandoverState.Ended],
        [HandoverState.Accepted] = [HandoverState.Accepted, HandoverState.Requested, HandoverState.HandedBack, HandoverState.Ended],
        [HandoverState.Withdrawn] = [],
        [HandoverState.HandedBack] = [],
        [HandoverState.Ended] = [],
    };

    [Fact]
    public void Stays_in_the_table_keeps_the_place_and_has_one_holder() =>
        Gen.Select(Gen.Enum<SafeguardingLevel>(), AnyMove.Array[1, 40]).Sample((level, moves) =>
        {
            var h = Sample.Waiting(level);
            var now = Sample.Noon;
            foreach (var move in moves)
            {
                now += TimeSpan.FromSeconds(move.Seconds);
                var decision = Run(h, move, now);
                if (!decision.Made)
                {
                    continue;
                }

                var next = decision.Value;
                Assert.Contains(next.State, Table[h.State]);
                Assert.Equal(h.RequestedAt, next.RequestedAt);
                Assert.Equal(next.State is HandoverState.Accepted, next.LeaseUntil is not null);
                Assert.False(next.State is HandoverState.Requested && next.AcceptedByKey is not null, "a waiting visitor is held by nobody");
                Assert.False(next.ParkedAt is not null && next.State is not HandoverState.Accepted, "only what is held is parked");
                if (move.Name is not "pass" && h.State is HandoverState.Accepted && next.State is HandoverState.Accepted)
                {
                    Assert.Equal(h.AcceptedByKey, next.AcceptedByKey);
                }

                if (move.Name is "end by machine" or "leave" && !next.IsOpen)
                {
                    Assert.False(Urgency.NeedsAPerson(h.Level), "no machine closes what a person must look at");
                }

                h = next;
            }
        });

    [Fact]
    public void Of_many_claims_on_one_request_exactly_one_wins() =>
        Gen.Long[1, 1000].Array[2, 50].Where(all => all.Distinct().Count() == all.Length).Sample(claimers =>
        {
            var h = Sample.Waiting();
            var winners = 0;
            foreach (var by in claimers)
            {
                var decision = HandoverDecisions.Accept(h, Sample.By(by), "Sam", Sample.Noon);
                winners += decision.Made ? 1 : 0;
                h = decision.Value ?? h;
            }

            return winners == 1 && h.AcceptedByKey == claimers[0];
        });

    private static Decision<Handover> Run(Handover h, Move move, DateTimeOffset now) => move.Name switch
    {
        "accept" => HandoverDecisions.Accept(h, Sample.By(move.By), "Sam", now),
        "renew" => HandoverDecisions.RenewLease(h, move.By, Sample.Lease, now),
        "lapse" => HandoverDecisions.Lapse(h, now),
        "hand back" => HandoverDecisions.HandBack(h, move.By, now),
        "end" => HandoverDecisions.End(h, move.By, now),
        "end by machine" => HandoverDecisions.EndByMachine(h, now),
        "park" => HandoverDecisions.Park(h, move.By, ParkReason.Away, now.AddMinutes(10), now),
        "take up" => HandoverDecisions.TakeUp(h, move.By),
        "pass" => HandoverDecisions.PassTo(h, move.By, Sample.By(move.By % 3 + 1), now),
        "withdraw" => HandoverDecisions.Withdraw(h, now),
        "leave" => HandoverDecisions.Leave(h, now),
        _ => HandoverDecisions.Renew(h, SafeguardingLevel.None, new HandoverCard { Reason = "asked again" }, []),
    };
}
