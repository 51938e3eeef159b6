using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Handovers;

public sealed class The_next_visitor_is_asked
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private static readonly DutyOptions One = new() { Capacity = 1 };

    /// <summary>Trap 8 of the platforms: a sort that served the newest first.</summary>
    [Fact]
    public void In_the_order_of_the_queue_and_no_more_than_there_are_places() =>
        Gen.Select(
            Gen.Select(Gen.Enum<SafeguardingLevel>(), Gen.Int[0, 600]).Array[0, 20],
            Gen.Int[-1, 3].Array[0, 5]).Sample((visitors, places) =>
            {
                var waiting = visitors.Select((v, i) => Sample.Waiting(v.Item1, Sample.Noon.AddSeconds(v.Item2)) with { Id = $"h{i}" }).ToList();
                var hands = places.Select((p, i) => new FreeHands(i + 1, p)).ToList();
                var now = Sample.Noon.AddHours(1);

                var pairs = OfferDecisions.Pair(waiting, hands, now);

                var order = Urgency.InQueueOrder(waiting.Where(h => h.Level is not SafeguardingLevel.Immediate), h => h.Level, h => h.RequestedAt).Select(h => h.Id);
                return pairs.Select(p => p.Handover.Id).SequenceEqual(order.Take(places.Where(p => p > 0).Sum()))
                    && pairs.GroupBy(p => p.PractitionerKey).All(g => g.Count() <= hands.Single(f => f.PractitionerKey == g.Key).Free);
            });

    [Fact]
    public async Task When_somebody_is_available_and_only_once()
    {
        await using var room = await TestDutyRoom.Open(One);
        var sweeper = Sweeper(room);
        var (first, _) = await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        var (second, _) = await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        Assert.Equal(0, await sweeper.Look(Now));

        await room.Practitioner("Sam");

        Assert.Equal(1, await sweeper.Look(Now));
        Assert.Equal(0, await Sweeper(room).Look(Now));
        Assert.Equal($"{HouseWordIds.OfferReady} Sam", (await room.Store.Entries(first))[^1].Body.Text);
        Assert.NotEqual($"{HouseWordIds.OfferReady} Sam", (await room.Store.Entries(second))[^1].Body.Text);
    }

    [Fact]
    public async Task Without_an_answer_the_offer_goes_on_and_the_place_is_kept()
    {
        await using var room = await TestDutyRoom.Open(One);
        var sweeper = Sweeper(room);
        var sam = await room.Practitioner("Sam");
        var (first, handover) = await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        var (second, _) = await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        await sweeper.Look(Now);

        room.Clock.Advance(One.Offer);
        await room.Get<DutyRoom>().Heartbeat(sam, Now);
        Assert.Equal(1, await sweeper.Look(Now));

        Assert.Equal($"{HouseWordIds.OfferReady} Sam", (await room.Store.Entries(second))[^1].Body.Text);
        Assert.Equal(first.Id, (await room.Get<DutyBoardReader>().Read(Now)).Waiting[0].ConversationId);
        Assert.True((await room.Get<ProtectRespect.Core.Handovers.Handovers>().Claim(handover, sam, Now)).Made);
    }

    [Theory]
    [InlineData("busy")]
    [InlineData("break")]
    [InlineData("full")]
    [InlineData("silent")]
    public async Task Not_for_somebody_who_cannot_take_one(string why)
    {
        await using var room = await TestDutyRoom.Open(One);
        var sam = await room.Practitioner("Sam");
        var duty = room.Get<DutyRoom>();
        switch (why)
        {
            case "busy":
                await duty.SetBusy(sam, busy: true, Now);
                break;
            case "break":
                await duty.TakeBreak(sam, TimeSpan.FromMinutes(15), Now);
                break;
            case "full":
                await room.Get<ProtectRespect.Core.Handovers.Handovers>().Claim((await room.VisitorWaits()).HandoverId, sam, Now);
                break;
            default:
                room.Clock.Advance(One.Here);
                break;
        }

        await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);

        Assert.Equal(0, await Sweeper(room).Look(Now));
    }

    [Fact]
    public async Task Never_in_immediate_danger_nor_when_they_have_left_the_page()
    {
        await using var room = await TestDutyRoom.Open();
        await room.Practitioner("Sam");
        await room.VisitorWaits(DangerAnswer.Me);
        var (left, _) = await room.VisitorWaits(level: SafeguardingLevel.High);
        await room.Store.Writer.Commit(session => HandoverRequests.Leave(session, left), Now);

        Assert.Equal(0, await Sweeper(room).Look(Now));
    }

    [Fact]
    public async Task Ready_in_time_makes_them_whoever_was_offered_and_a_claim_by_hand_comes_too_late()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var (conversation, handover) = await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        await Sweeper(room).Look(Now);
        var joe = await room.Practitioner("Joe");

        var answer = Answers(room).Ready(conversation.Key)!;
        Assert.Equal("Sam", answer.WorkName);
        Assert.True(await Writes(room, answer));

        Assert.Equal(sam, (await room.Get<HandoverReader>().Latest(conversation, Now))!.HolderId);
        Assert.Equal("Sam has claimed this conversation.", (await room.Get<ProtectRespect.Core.Handovers.Handovers>().Claim(handover, joe, Now)).Refusal?.Words);
    }

    [Fact]
    public async Task A_claim_by_hand_wins_over_an_answer_that_was_on_its_way()
    {
        await using var room = await TestDutyRoom.Open();
        await room.Practitioner("Sam");
        var (conversation, handover) = await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        await Sweeper(room).Look(Now);
        var joe = await room.Practitioner("Joe");
        var answer = Answers(room).Ready(conversation.Key)!;

        await room.Get<ProtectRespect.Core.Handovers.Handovers>().Claim(handover, joe, Now);

        Assert.False(await Writes(room, answer));
        Assert.Equal(joe, (await room.Get<HandoverReader>().Latest(conversation, Now))!.HolderId);
    }

    [Fact]
    public async Task Ready_too_late_is_nobodys_yet_and_the_next_to_be_asked()
    {
        await using var room = await TestDutyRoom.Open(One);
        var sam = await room.Practitioner("Sam");
        var (conversation, _) = await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        await Sweeper(room).Look(Now);
        room.Clock.Advance(One.Offer);

        var answer = Answers(room).Ready(conversation.Key)!;
        Assert.Null(answer.WorkName);
        await Writes(room, answer);

        await room.Get<DutyRoom>().Heartbeat(sam, Now);
        Assert.Equal(1, await Sweeper(room).Look(Now));
    }

    [Fact]
    public async Task A_few_more_minutes_keeps_the_place_and_asks_again_after_them()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var (conversation, _) = await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        await Sweeper(room).Look(Now);
        await Writes(room, Answers(room).Later(conversation.Key)!);
        Assert.Equal(0, await Sweeper(room).Look(Now));

        room.Clock.Advance(new DutyOptions().OfferAgain);
        await room.Get<DutyRoom>().Heartbeat(sam, Now);

        Assert.Equal(1, await Sweeper(room).Look(Now));
    }

    private static OfferSweeper Sweeper(TestDutyRoom room) => ActivatorUtilities.CreateInstance<OfferSweeper>(room.Store.Services);

    private static OfferAnswers Answers(TestDutyRoom room) => ActivatorUtilities.CreateInstance<OfferAnswers>(room.Store.Services);

    /// <summary>As the visitor's turn does: checked and written in one transaction.</summary>
    private static Task<bool> Writes(TestDutyRoom room, OfferAnswer answer) => room.Store.Writer.Commit(
        session =>
        {
            var fits = answer.Fits(session, Answers(room).Duty);
            if (fits)
            {
                answer.Write(session);
            }

            return fits;
        }, Now);
}
