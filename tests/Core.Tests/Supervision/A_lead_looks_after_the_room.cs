using ProtectRespect.Core.Access;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Supervision;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Supervision;

public sealed class A_lead_looks_after_the_room
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false, SafeguardingLevel.High, SafeguardingLevel.High, SafeguardingLevel.None, SafeguardingLevel.High)]
    [InlineData(3, true, SafeguardingLevel.High, SafeguardingLevel.High, SafeguardingLevel.High)]
    [InlineData(1, true, SafeguardingLevel.Immediate, SafeguardingLevel.None)]
    [InlineData(0, true, SafeguardingLevel.None, SafeguardingLevel.Immediate)]
    [InlineData(0, true, SafeguardingLevel.None, SafeguardingLevel.High, SafeguardingLevel.High, SafeguardingLevel.High)]
    public void A_debrief_is_due_after_a_few_in_a_row_or_immediate_danger_whatever_came_after(int inARow, bool debrief, params SafeguardingLevel[] risks) =>
        Assert.Equal((inARow, debrief), (SupervisionDecisions.HighInARow(risks), SupervisionDecisions.NeedsDebrief(risks)));

    [Fact]
    public async Task An_ended_conversation_is_sampled_until_feedback_is_given_which_only_its_holder_reads()
    {
        await using var room = await TestDutyRoom.Open();
        var lead = await room.Practitioner("Lee", PractitionerRole.DutyLead);
        var sam = await room.Practitioner("Sam");
        var kim = await room.Practitioner("Kim");
        var (conversation, handover) = await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        var handovers = room.Get<ProtectRespect.Core.Handovers.Handovers>();
        await handovers.Claim(handover, sam, Now);
        Assert.True((await handovers.End(handover, sam, new Ending(SafeguardingLevel.None), Now)).Made);

        var (reader, giving) = (room.Get<SupervisionReader>(), room.Get<GivingFeedback>());
        Assert.Equal((conversation.Id, "Sam"), (await reader.Sample(Now)).Select(s => (s.ConversationId, s.Name)).Single());
        Assert.Equal("leads-only", (await giving.Give(conversation.Id, kim, "well done", Now)).Refusal?.Code);
        Assert.True((await giving.Give(conversation.Id, lead, "well done", Now)).Made);

        Assert.Empty(await reader.Sample(Now));
        Assert.Empty(await reader.Feedback(kim, Now));
        var feedback = (await reader.Feedback(sam, Now)).Single();
        Assert.Equal(("well done", "Lee", null), (feedback.Text, feedback.By, feedback.ReadAt));
        Assert.False((await giving.Read(feedback.Id, kim, Now)).Made);
        await giving.Read(feedback.Id, sam, Now);
        Assert.NotNull((await reader.Feedback(sam, Now)).Single().ReadAt);
        Assert.DoesNotContain(await room.Store.Entries(conversation), e => e.Body.Text == "well done");
    }

    [Fact]
    public async Task A_console_that_went_silent_is_a_near_miss()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var (conversation, handover) = await room.VisitorWaits();
        var handovers = room.Get<ProtectRespect.Core.Handovers.Handovers>();
        await handovers.Claim(handover, sam, Now);
        room.Clock.Advance(TimeSpan.FromHours(1));
        await handovers.Lapse(handover, Now);

        Assert.Equal((NearMissKind.Lapsed, conversation.Id), (await room.Get<SupervisionReader>().NearMisses(Now)).Select(m => (m.Kind, m.ConversationId)).Single());
    }
}
