using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.SecondLooks;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.SecondLooks;

public sealed class A_conversation_with_high_risk_ends : IAsyncLifetime
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private TestDutyRoom _room = null!;
    private string _sam = null!;
    private Conversation _conversation = null!;
    private string _handover = null!;

    public async Task InitializeAsync()
    {
        _room = await TestDutyRoom.Open();
        _sam = await _room.Practitioner("Sam");
        (_conversation, _handover) = await _room.VisitorWaits(DangerAnswer.Me);
        await Handovers.Claim(_handover, _sam, Now);
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    private ProtectRespect.Core.Handovers.Handovers Handovers => _room.Get<ProtectRespect.Core.Handovers.Handovers>();

    private LookingAgain Looking => _room.Get<LookingAgain>();

    [Fact]
    public async Task Not_before_somebody_else_on_duty_has_looked()
    {
        var joe = await _room.Practitioner("Joe");

        Assert.Equal(SecondLookDecisions.Needed, (await Ends("mum is there now")).Refusal);
        var asked = (await Looking.Ask(_handover, _sam, "mum is there now", Now)).Value!;
        Assert.Equal(SecondLookDecisions.Waits, (await Ends()).Refusal);
        Assert.Equal(SecondLookDecisions.OwnEyes, (await Looking.Agree(asked.Id, _sam, "", Now)).Refusal);
        Assert.Equal("mum is there now", (await _room.Get<SecondLookReader>().Open(Now)).Single().Reason);

        Assert.True((await Looking.Agree(asked.Id, joe, "read it, agree", Now)).Made);
        Assert.True((await Ends()).Made);
        Assert.Equal(
            [AuditActions.SecondLookAsked, AuditActions.SecondLookAgreed, AuditActions.HandoverEnded],
            _room.Audit().Select(a => a.Action).Where(a => a.StartsWith("second-look", StringComparison.Ordinal) || a == AuditActions.HandoverEnded));
    }

    [Fact]
    public async Task Not_yet_sends_the_holder_back_with_what_must_happen_first()
    {
        var joe = await _room.Practitioner("Joe");
        var asked = (await Looking.Ask(_handover, _sam, "she went quiet", Now)).Value!;

        Assert.Equal(SecondLookDecisions.WordsNeeded, (await Looking.SayNotYet(asked.Id, joe, " ", Now)).Refusal);
        await Looking.SayNotYet(asked.Id, joe, "ask where she sleeps tonight", Now);

        Assert.Equal(SecondLookDecisions.NotYet, (await Ends()).Refusal);
        Assert.True((await Looking.Ask(_handover, _sam, "asked: at her aunt's", Now)).Made);
    }

    [Fact]
    public async Task What_was_agreed_no_longer_counts_when_something_serious_is_noticed_after_it()
    {
        var joe = await _room.Practitioner("Joe");
        var asked = (await Looking.Ask(_handover, _sam, "mum is there now", Now)).Value!;
        await Looking.Agree(asked.Id, joe, "", Now);
        _room.Clock.Advance(TimeSpan.FromSeconds(10));
        await _room.Get<Flags>().Add((await _room.Store.Reader.Find(_conversation.Id, Now))!, 1, _sam, SafeguardingLevel.High, Themes.All.First(), "he is at the door", "", Now);

        Assert.Equal(SecondLookDecisions.Needed, (await Ends()).Refusal);
    }

    [Fact]
    public async Task Alone_it_goes_ahead_with_a_reason_and_a_lead_reviews_it_by_a_deadline()
    {
        Assert.Equal(SecondLookDecisions.ReasonNeeded, (await Ends()).Refusal);
        Assert.True((await Ends("police are with her")).Made);

        var look = (await _room.Get<SecondLookReader>().Open(Now)).Single();
        Assert.Equal((SecondLookState.WentAhead, "police are with her", _room.Clock.GetUtcNow() + new DutyOptions().Review), (look.State, look.Reason, look.ReviewBy!.Value));
        Assert.Contains(await _room.Get<DutyTasks>().Read(Now), t => t.Kind is DutyTaskKind.Review);

        var grace = await _room.Practitioner("Grace", PractitionerRole.DutyLead);
        var joe = await _room.Practitioner("Joe");
        Assert.Equal("only-a-lead", (await Looking.Review(look.Id, joe, "fine", Now)).Refusal?.Code);
        Assert.Equal(SecondLookDecisions.ReviewWordsNeeded, (await Looking.Review(look.Id, grace, "", Now)).Refusal);
        Assert.True((await Looking.Review(look.Id, grace, "rang the police, all well", Now)).Made);
        Assert.Empty(await _room.Get<SecondLookReader>().Open(Now));
    }

    /// <summary>Trap 12 of the platforms: an approval that nobody can give is never taken as given, and turns overdue where everybody sees it.</summary>
    [Fact]
    public async Task A_lead_does_not_review_what_they_ended_themselves_and_it_turns_overdue_on_the_board()
    {
        var grace = await _room.Practitioner("Grace", PractitionerRole.DutyLead);
        await _room.Get<DutyRoom>().GoOff(_sam, knowing: true, Now);
        var (_, handover) = await _room.VisitorWaits(DangerAnswer.Me);
        await Handovers.Claim(handover, grace, Now);
        _room.Clock.Advance(new DutyOptions().Here);
        await _room.Get<DutyRoom>().Heartbeat(grace, Now);
        Assert.True((await Handovers.End(handover, grace, new Ending(SafeguardingLevel.High, "police are with her"), Now)).Made);
        var look = (await _room.Get<SecondLookReader>().Open(Now)).Single();

        Assert.Equal(SecondLookDecisions.OwnEyes, (await Looking.Review(look.Id, grace, "all well", Now)).Refusal);
        _room.Clock.Advance(new DutyOptions().Review);

        Assert.True((await _room.Get<DutyTasks>().Read(Now)).Single(t => t.Kind is DutyTaskKind.Review).DueAt <= _room.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Somebody_whose_console_is_silent_is_no_second_pair_of_eyes()
    {
        await _room.Practitioner("Joe");
        _room.Clock.Advance(new DutyOptions().Here);
        await _room.Get<DutyRoom>().Heartbeat(_sam, Now);

        Assert.True((await Ends("police are with her")).Made);
    }

    [Fact]
    public async Task A_look_that_nobody_takes_in_time_keeps_nobody_from_the_next_child_and_is_reviewed()
    {
        var joe = await _room.Practitioner("Joe");
        var asked = (await Looking.Ask(_handover, _sam, "mum is there now", Now)).Value!;
        await Later(new DutyOptions().Look - TimeSpan.FromSeconds(1), joe);
        Assert.Equal(SecondLookDecisions.Waits, (await Ends("mum is there now")).Refusal);
        await Later(TimeSpan.FromSeconds(1), joe);

        Assert.Equal(SecondLookDecisions.NobodyCame, (await Ends()).Refusal);
        Assert.True((await Ends("mum is there now, nobody came to look")).Made);

        Assert.Equal(SecondLookState.WentAhead, (await _room.Get<SecondLookReader>().Open(Now)).Single().State);
        Assert.NotEqual(asked.Id, (await _room.Get<SecondLookReader>().Open(Now)).Single().Id);
    }

    [Fact]
    public async Task A_look_that_says_not_yet_is_not_waited_out()
    {
        var joe = await _room.Practitioner("Joe");
        var asked = (await Looking.Ask(_handover, _sam, "she went quiet", Now)).Value!;
        await Looking.SayNotYet(asked.Id, joe, "ask where she sleeps tonight", Now);
        await Later(new DutyOptions().Look, joe);

        Assert.Equal(SecondLookDecisions.NotYet, (await Ends("she went quiet")).Refusal);
    }

    [Fact]
    public async Task Handing_back_waits_even_alone_since_a_child_is_not_left_with_a_computer() =>
        Assert.Equal(SecondLookDecisions.NotAlone, (await Handovers.HandBack(_handover, _sam, Now)).Refusal);

    [Fact]
    public async Task What_the_practitioner_says_of_the_risk_counts_as_well()
    {
        var (_, calm) = await _room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        await Handovers.Claim(calm, _sam, Now);

        Assert.Equal(SecondLookDecisions.ReasonNeeded, (await Handovers.End(calm, _sam, new Ending(SafeguardingLevel.High), Now)).Refusal);
        Assert.True((await Handovers.End(calm, _sam, new Ending(SafeguardingLevel.Concern), Now)).Made);
    }

    /// <summary>Time goes by with both at their consoles.</summary>
    private async Task Later(TimeSpan time, string colleague)
    {
        _room.Clock.Advance(time);
        await _room.Get<DutyRoom>().Heartbeat(_sam, Now);
        await _room.Get<DutyRoom>().Heartbeat(colleague, Now);
    }

    private Task<Decision<Handover>> Ends(string reason = "") => Handovers.End(_handover, _sam, new Ending(SafeguardingLevel.Concern, reason), Now);
}
