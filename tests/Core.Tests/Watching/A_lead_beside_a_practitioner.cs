using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Transfers;
using ProtectRespect.Core.Watching;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Watching;

public sealed class A_lead_beside_a_practitioner : IAsyncLifetime
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private TestDutyRoom _room = null!;
    private string _sam = null!;
    private string _grace = null!;
    private Conversation _conversation = null!;
    private string _handover = null!;

    public async Task InitializeAsync()
    {
        _room = await TestDutyRoom.Open();
        _sam = await _room.Practitioner("Sam");
        _grace = await _room.Practitioner("Grace", PractitionerRole.DutyLead);
        (_conversation, _handover) = await _room.VisitorWaits();
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    private ProtectRespect.Core.Handovers.Handovers Handovers => _room.Get<ProtectRespect.Core.Handovers.Handovers>();

    private WatchingLive Watching => _room.Get<WatchingLive>();

    private Whispering Whispering => _room.Get<Whispering>();

    private TakingOver TakingOver => _room.Get<TakingOver>();

    private PassingOn Passing => _room.Get<PassingOn>();

    private async Task<string> Watchers() => string.Join(", ", await Watching.Of(_conversation, Now));

    [Fact]
    public async Task Whoever_opens_what_somebody_else_holds_is_seen_until_they_leave_and_both_are_in_the_chain()
    {
        await Watching.See(_grace, [_conversation.Id], Now);
        Assert.Equal("", await Watchers());
        await Handovers.Claim(_handover, _sam, Now);

        await Watching.See(_grace, [_conversation.Id], Now);
        await Watching.See(_grace, [_conversation.Id], Now);
        await Watching.See(_sam, [_conversation.Id], Now);

        Assert.Equal("Grace", await Watchers());
        await Watching.Leave(_grace, _conversation.Id, Now);
        Assert.Equal("", await Watchers());
        Assert.Equal([AuditActions.WatchBegun, AuditActions.WatchEnded], Acts("watch."));
    }

    [Fact]
    public async Task A_page_that_is_loaded_again_goes_on_and_one_that_is_gone_ends_by_itself()
    {
        await Handovers.Claim(_handover, _sam, Now);
        await Watching.See(_grace, [_conversation.Id], Now);
        var sweeper = Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<WatchSweeper>(_room.Store.Services);

        await Watching.Close(_grace, _conversation.Id, Now);
        await Watching.See(_grace, [_conversation.Id], Now);
        _room.Clock.Advance(WatchDecisions.Farewell);
        Assert.Equal(0, await sweeper.Sweep(Now));
        Assert.Equal("Grace", await Watchers());

        await Watching.Close(_grace, _conversation.Id, Now);
        _room.Clock.Advance(WatchDecisions.Farewell);
        Assert.Equal(1, await sweeper.Sweep(Now));
        Assert.Equal("", await Watchers());
        Assert.Equal([AuditActions.WatchBegun, AuditActions.WatchEnded], Acts("watch."));
    }

    [Fact]
    public async Task A_page_without_script_is_seen_for_as_long_as_a_sign_of_life_counts()
    {
        await Handovers.Claim(_handover, _sam, Now);
        var sweeper = Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<WatchSweeper>(_room.Store.Services);
        await Watching.See(_grace, [_conversation.Id], Now);

        _room.Clock.Advance(TimeSpan.FromSeconds(89));
        Assert.Equal(0, await sweeper.Sweep(Now));
        _room.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await sweeper.Sweep(Now));
    }

    [Fact]
    public async Task A_whisper_is_read_by_the_two_and_by_nobody_else_and_is_never_in_the_log()
    {
        var other = await _room.Practitioner("Ada", PractitionerRole.DutyLead);
        Assert.Equal(WhisperDecisions.NotHeld, (await Whispering.Say(_conversation.Id, _grace, "ask who is there", Now)).Refusal);
        await Handovers.Claim(_handover, _sam, Now);

        Assert.Equal(WhisperDecisions.NobodyAsked, (await Whispering.Say(_conversation.Id, _sam, "help", Now)).Refusal);
        Assert.True((await Whispering.Say(_conversation.Id, _grace, " ask who is there ", Now)).Made);
        Assert.True((await Whispering.Say(_conversation.Id, _sam, "an older brother", Now)).Made);

        Assert.Equal([("Grace", "ask who is there", false), ("Sam", "an older brother", true)], (await Whispering.Of(_conversation, _sam, Now)).Select(w => (w.From, w.Text, w.Mine)));
        Assert.Equal(2, (await Whispering.Of(_conversation, _grace, Now)).Count);
        Assert.Empty(await Whispering.Of(_conversation, other, Now));
        Assert.DoesNotContain(await _room.Store.Entries(_conversation), e => e.Body.Text?.Contains("brother", StringComparison.Ordinal) is true || e.Body.Text == "ask who is there");
        Assert.Equal([AuditActions.WhisperSaid, AuditActions.WhisperSaid], Acts("whisper."));
    }

    [Fact]
    public async Task Only_a_lead_whispers_and_not_nothing_and_not_a_letter()
    {
        var joe = await _room.Practitioner("Joe");
        await Handovers.Claim(_handover, _sam, Now);

        Assert.Equal(WhisperDecisions.LeadsOnly, (await Whispering.Say(_conversation.Id, joe, "psst", Now)).Refusal);
        Assert.Equal(WhisperDecisions.Empty, (await Whispering.Say(_conversation.Id, _grace, " ", Now)).Refusal);
        Assert.Equal(WhisperDecisions.TooLong, (await Whispering.Say(_conversation.Id, _grace, new string('a', WhisperDecisions.LongestText + 1), Now)).Refusal);
    }

    [Fact]
    public async Task A_lead_takes_over_with_a_reason_and_everybody_is_told_the_truth()
    {
        await Handovers.Claim(_handover, _sam, Now);

        Assert.Equal(TransferDecisions.ReasonNeeded, (await TakingOver.Take(_handover, _grace, _sam, " ", Now)).Refusal);
        Assert.Equal(TransferDecisions.LeadsOnly, (await TakingOver.Take(_handover, await _room.Practitioner("Joe"), _sam, "I want it", Now)).Refusal);
        Assert.True((await TakingOver.Take(_handover, _grace, _sam, "Sam is ill", Now)).Made);

        var entries = await _room.Store.Entries(_conversation);
        Assert.Equal("practitioner-changed Grace", entries[^2].Body.Text);
        Assert.Equal((HandoverMarkers.Accepted, "Grace"), (entries[^1].Body.Marker, entries[^1].Body.AuthorName));
        Assert.IsType<Appended.Refused>(await _room.Get<PractitionerMessages>().Say(_conversation.Id, _sam, "still here", "1", Now));
        var kept = (await _room.Get<TransferReader>().Of(_conversation, Now)).Single();
        Assert.Equal((TransferState.TakenOver, "Sam", "Grace", "Sam is ill"), (kept.State, kept.From, kept.AskedBy, kept.Words.Reason));
        Assert.Contains(AuditActions.HandoverTakenOver, Acts("handover."));
    }

    /// <summary>Two leads press at once: one has it, the other is told who, and does not take it from the first in turn.</summary>
    [Fact]
    public async Task Of_many_who_take_over_at_once_one_has_it()
    {
        await Handovers.Claim(_handover, _sam, Now);
        var leads = new List<string> { _grace };
        for (var i = 0; i < 7; i++)
        {
            leads.Add(await _room.Practitioner($"Lead {i}", PractitionerRole.DutyLead));
        }

        var answers = await Task.WhenAll(leads.Select(lead => Task.Run(() => TakingOver.Take(_handover, lead, _sam, "now", Now))));

        Assert.Single(answers, a => a.Made);
        Assert.All(answers.Where(a => !a.Made), a => Assert.Equal("already-accepted", a.Refusal?.Code));
        Assert.Single(await _room.Get<TransferReader>().Of(_conversation, Now));
    }

    [Fact]
    public async Task Who_has_ended_or_passed_it_on_meanwhile_is_not_overruled_and_a_full_desk_is_no_hindrance()
    {
        var ada = await _room.Practitioner("Ada", PractitionerRole.DutyLead);
        await Handovers.Claim(_handover, _sam, Now);
        await _room.Get<DutyRoom>().WantAtMost(_grace, 1, Now);
        await Handovers.Claim((await _room.VisitorWaits()).HandoverId, _grace, Now);

        Assert.True((await TakingOver.Take(_handover, _grace, _sam, "Sam is ill", Now)).Made);
        Assert.Equal("Grace has claimed this conversation.", (await TakingOver.Take(_handover, ada, _sam, "too late", Now)).Refusal?.Words);
        await Handovers.HandBack(_handover, _grace, Now);
        Assert.Equal(HandoverRefusals.NotHeld, (await TakingOver.Take(_handover, ada, _grace, "too late", Now)).Refusal);
    }

    [Fact]
    public async Task A_lead_moves_it_the_holder_goes_on_until_it_is_accepted_and_only_the_lead_takes_that_back()
    {
        var joe = await _room.Practitioner("Joe");
        var words = new TransferWords("Sam's shift ends", "She is at her aunt's.");
        await Handovers.Claim(_handover, _sam, Now);
        await Passing.Ask(_handover, _sam, TransferTeam.AnyoneOnDuty, null, words, Now);

        Assert.Equal(TransferDecisions.TakeItOver, (await Passing.Ask(_handover, _grace, TransferTeam.OnePerson, _grace, words, Now)).Refusal);
        Assert.Equal("holds-it", (await Passing.Ask(_handover, _grace, TransferTeam.OnePerson, _sam, words, Now)).Refusal?.Code);
        var asked = (await Passing.Ask(_handover, _grace, TransferTeam.OnePerson, joe, words, Now)).Value!;

        var open = (await _room.Get<TransferReader>().Asked(Now)).Single();
        Assert.Equal(("Sam", "Grace", "Joe"), (open.From, open.AskedBy, open.To));
        Assert.Equal(TransferDecisions.NotYours, (await Passing.TakeBack(asked.Id, _sam, Now)).Refusal);
        Assert.IsType<Appended.Stored>(await _room.Get<PractitionerMessages>().Say(_conversation.Id, _sam, "still here", "1", Now));
        Assert.True((await Passing.Accept(asked.Id, joe, Now)).Made);
        Assert.Equal("Joe", (await _room.Get<HandoverReader>().Latest(_conversation, Now))!.Holder);
    }

    private IEnumerable<string> Acts(string of) => _room.Audit().Select(r => r.Action).Where(a => a.StartsWith(of, StringComparison.Ordinal) && a != AuditActions.HandoverAccepted);
}
