using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Transfers;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Transfers;

public sealed class A_conversation_changes_hands : IAsyncLifetime
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private static readonly TransferWords Words = new("my shift ends", "she is at her aunt's tonight");
    private TestDutyRoom _room = null!;
    private string _sam = null!;
    private string _joe = null!;
    private Conversation _conversation = null!;
    private string _handover = null!;

    public async Task InitializeAsync()
    {
        _room = await TestDutyRoom.Open();
        _sam = await _room.Practitioner("Sam");
        _joe = await _room.Practitioner("Joe");
        (_conversation, _handover) = await _room.VisitorWaits();
        await Handovers.Claim(_handover, _sam, Now);
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    private ProtectRespect.Core.Handovers.Handovers Handovers => _room.Get<ProtectRespect.Core.Handovers.Handovers>();

    private PassingOn Passing => _room.Get<PassingOn>();

    /// <summary>Trap 5 of the platforms: after a round trip the transcript was lost until the page was loaded again.</summary>
    [Fact]
    public async Task From_A_to_B_to_A_keeps_every_word_and_who_had_it_when_and_why()
    {
        var messages = _room.Get<PractitionerMessages>();
        await messages.Say(_conversation.Id, _sam, "one", "1", Now);
        await Passes(_sam, _joe);
        await messages.Say(_conversation.Id, _joe, "two", "2", Now);
        await Passes(_joe, _sam);
        await messages.Say(_conversation.Id, _sam, "three", "3", Now);

        var entries = await _room.Store.Entries(_conversation);
        Assert.Equal(["one", "two", "three"], entries.Where(e => e.AuthorKind is AuthorKind.Practitioner).Select(e => e.Body.Text));
        Assert.Equal(["Sam", "Joe", "Sam"], entries.Where(e => e.Body.Marker == HandoverMarkers.Accepted).Select(e => e.Body.AuthorName));
        Assert.Equal(["practitioner-changed Joe", "practitioner-changed Sam"], entries.Select(e => e.Body.Text).Where(t => t?.StartsWith("practitioner-changed", StringComparison.Ordinal) is true));
        var hands = await _room.Get<TransferReader>().Of(_conversation, Now);
        Assert.Equal([("Joe", "Sam"), ("Sam", "Joe")], hands.Select(t => (t.From, t.AnsweredBy!)));
        Assert.All(hands, t => Assert.Equal(Words, t.Words));
        Assert.DoesNotContain(entries, e => e.Body.Text?.Contains("aunt", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task Whoever_asks_holds_it_and_the_visitor_hears_nothing_until_somebody_accepts()
    {
        var before = (await _room.Store.Entries(_conversation)).Count;

        await Asks(_sam, _joe);

        Assert.Equal(before, (await _room.Store.Entries(_conversation)).Count);
        Assert.IsType<Appended.Stored>(await _room.Get<PractitionerMessages>().Say(_conversation.Id, _sam, "still here", "1", Now));
        Assert.IsType<Appended.Refused>(await _room.Get<PractitionerMessages>().Say(_conversation.Id, _joe, "too early", "2", Now));
    }

    [Fact]
    public async Task A_reason_and_a_summary_are_needed_and_somebody_who_is_here_and_has_a_place()
    {
        Assert.Equal(TransferDecisions.ReasonNeeded, (await Passing.Ask(_handover, _sam, TransferTeam.OnePerson, _joe, Words with { Reason = " " }, Now)).Refusal);
        Assert.Equal(TransferDecisions.SummaryNeeded, (await Passing.Ask(_handover, _sam, TransferTeam.OnePerson, _joe, Words with { Summary = "" }, Now)).Refusal);
        Assert.Equal(TransferDecisions.ToWhom, (await Passing.Ask(_handover, _sam, TransferTeam.OnePerson, "nobody", Words, Now)).Refusal);
        Assert.Equal(TransferDecisions.ToYourself, (await Passing.Ask(_handover, _sam, TransferTeam.OnePerson, _sam, Words, Now)).Refusal);
        var off = await _room.Practitioner("Off", onDuty: false);
        Assert.Equal("not-here", (await Passing.Ask(_handover, _sam, TransferTeam.OnePerson, off, Words, Now)).Refusal?.Code);
        await _room.Get<DutyRoom>().WantAtMost(_joe, 1, Now);
        await Handovers.Claim((await _room.VisitorWaits()).HandoverId, _joe, Now);
        Assert.Equal("full", (await Passing.Ask(_handover, _sam, TransferTeam.OnePerson, _joe, Words, Now)).Refusal?.Code);
        Assert.Equal(HandoverRefusals.NotYours, (await Passing.Ask(_handover, _joe, TransferTeam.AnyoneOnDuty, null, Words, Now)).Refusal);
    }

    [Fact]
    public async Task Declined_it_stays_where_it_is_and_whoever_asked_reads_why()
    {
        var asked = await Asks(_sam, _joe);

        Assert.Equal(TransferDecisions.WhyNeeded, (await Passing.Decline(asked, _joe, "", Now)).Refusal);
        Assert.True((await Passing.Decline(asked, _joe, "I know the family", Now)).Made);

        Assert.Equal("I know the family", (await _room.Get<TransferReader>().Of(_conversation, Now)).Single().Answer);
        Assert.Equal("Sam", (await _room.Get<HandoverReader>().Latest(_conversation, Now))!.Holder);
        Assert.Equal(TransferDecisions.Answered, (await Passing.Accept(asked, _joe, Now)).Refusal);
    }

    [Fact]
    public async Task Of_a_team_the_first_who_accepts_has_it_and_everybody_else_is_told()
    {
        var people = new List<string> { _joe, await _room.Practitioner("Ada"), await _room.Practitioner("Kit") };
        var asked = (await Passing.Ask(_handover, _sam, TransferTeam.AnyoneOnDuty, null, Words, Now)).Value!.Id;

        var answers = await Task.WhenAll(people.Select(p => Task.Run(() => Passing.Accept(asked, p, Now))));

        Assert.Single(answers, a => a.Made);
        Assert.All(answers.Where(a => !a.Made), a => Assert.Equal(TransferDecisions.Answered, a.Refusal));
        Assert.Single(_room.Audit(), row => row.Action == AuditActions.TransferAccepted);
    }

    [Fact]
    public async Task A_lead_is_asked_only_leads_accept()
    {
        var asked = (await Passing.Ask(_handover, _sam, TransferTeam.DutyLeads, null, Words, Now)).Value!.Id;

        Assert.Equal(TransferDecisions.NotForYou, (await Passing.Accept(asked, _joe, Now)).Refusal);
        Assert.True((await Passing.Accept(asked, await _room.Practitioner("Grace", PractitionerRole.DutyLead), Now)).Made);
    }

    [Fact]
    public async Task What_was_asked_is_forgotten_when_the_claim_lapses_or_it_ends()
    {
        var asked = await Asks(_sam, _joe);
        _room.Clock.Advance(TimeSpan.FromMinutes(3));
        await Handovers.Lapse(_handover, Now);

        await _room.Get<DutyRoom>().Heartbeat(_joe, Now);
        Assert.Equal(TransferDecisions.Answered, (await Passing.Accept(asked, _joe, Now)).Refusal);
        Assert.Empty(await _room.Get<TransferReader>().Asked(Now));
    }

    [Fact]
    public async Task Whoever_asked_may_take_it_back()
    {
        var asked = await Asks(_sam, _joe);

        Assert.Equal(TransferDecisions.NotYours, (await Passing.TakeBack(asked, _joe, Now)).Refusal);
        Assert.True((await Passing.TakeBack(asked, _sam, Now)).Made);
        Assert.Equal(TransferDecisions.Answered, (await Passing.Accept(asked, _joe, Now)).Refusal);
    }

    private async Task<string> Asks(string from, string to) => (await Passing.Ask(_handover, from, TransferTeam.OnePerson, to, Words, Now)).Value!.Id;

    private async Task Passes(string from, string to) => Assert.True((await Passing.Accept(await Asks(from, to), to, Now)).Made);
}
