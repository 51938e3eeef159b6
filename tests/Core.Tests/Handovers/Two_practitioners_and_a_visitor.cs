using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Handovers;

public sealed class Two_practitioners_and_a_visitor : IAsyncLifetime
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private TestDutyRoom _room = null!;
    private string _sam = null!;
    private string _joe = null!;

    public async Task InitializeAsync()
    {
        _room = await TestDutyRoom.Open();
        _sam = await _room.Practitioner("Sam");
        _joe = await _room.Practitioner("Joe");
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    private ProtectRespect.Core.Handovers.Handovers Handovers => _room.Get<ProtectRespect.Core.Handovers.Handovers>();

    [Fact]
    public async Task The_first_holds_the_conversation_and_the_visitor_reads_who_it_is()
    {
        var (conversation, handover) = await _room.VisitorWaits();

        var claimed = await Handovers.Claim(handover, _sam, Now);

        Assert.True(claimed.Made);
        Assert.Equal(ConversationState.WithPractitioner, await _room.StateOf(conversation));
        var entries = await _room.Store.Entries(conversation);
        Assert.Equal("practitioner-here Sam", entries[^2].Body.Text);
        Assert.Equal((HandoverMarkers.Accepted, "Sam"), (entries[^1].Body.Marker, entries[^1].Body.AuthorName));
    }

    [Fact]
    public async Task The_second_is_told_who_won_and_nothing_is_written()
    {
        var (conversation, handover) = await _room.VisitorWaits();
        await Handovers.Claim(handover, _sam, Now);
        var before = await _room.Store.Entries(conversation);

        var late = await Handovers.Claim(handover, _joe, Now);

        Assert.Equal("Sam has claimed this conversation.", late.Refusal?.Words);
        Assert.Equal(before.Count, (await _room.Store.Entries(conversation)).Count);
        Assert.Single(_room.Audit(), row => row.Action == AuditActions.HandoverAccepted);
    }

    [Fact]
    public async Task Only_the_holder_speaks_and_a_repeated_message_is_stored_once()
    {
        var (conversation, handover) = await _room.VisitorWaits();
        await Handovers.Claim(handover, _sam, Now);
        var messages = _room.Get<PractitionerMessages>();

        var first = Assert.IsType<Appended.Stored>(await messages.Say(conversation.Id, _sam, "Hello, I am Sam.", "m1", Now));
        var again = Assert.IsType<Appended.Stored>(await messages.Say(conversation.Id, _sam, "Hello, I am Sam.", "m1", Now));

        Assert.Equal((first.Sequence, true), (again.Sequence, again.Repeated));
        Assert.IsType<Appended.TextDiffers>(await messages.Say(conversation.Id, _sam, "Something else", "m1", Now));
        Assert.IsType<Appended.Refused>(await messages.Say(conversation.Id, _joe, "Hello, I am Joe.", "m2", Now));
        Assert.Equal("Sam", (await _room.Store.Entries(conversation)).Single(e => e.ClientId == "m1").Body.AuthorName);
    }

    [Fact]
    public async Task Handing_back_lets_the_bot_speak_next()
    {
        var (conversation, handover) = await _room.VisitorWaits();
        await Handovers.Claim(handover, _sam, Now);

        Assert.Equal("not-yours", (await Handovers.HandBack(handover, _joe, Now)).Refusal?.Code);
        Assert.True((await Handovers.HandBack(handover, _sam, Now)).Made);

        Assert.Equal(ConversationState.WithBot, await _room.StateOf(conversation));
        var due = Assert.Single(ConversationTimers.Due(_room.Get<Core.Storage.IDatabase>(), _room.Clock.GetUtcNow(), 10));
        Assert.Equal((conversation.Id, ConversationTimers.HandedBack), (due.ConversationId, due.Kind));
    }

    [Fact]
    public async Task Ending_says_so_to_the_visitor_and_leaves_the_capacity_at_once()
    {
        var (conversation, handover) = await _room.VisitorWaits();
        await Handovers.Claim(handover, _sam, Now);

        await Handovers.End(handover, _sam, new Ending(SafeguardingLevel.None), Now);

        Assert.Equal(HandoverState.Ended, (await _room.Get<HandoverReader>().Latest(conversation, Now))!.State);
        Assert.Equal(0, (await _room.Get<DutyBoardReader>().Read(Now)).OnDuty.Single(p => p.Id == _sam).Holding);
        Assert.Equal(ConversationState.Ended, await _room.StateOf(conversation));
        Assert.Equal(HandoverMarkers.Ended, (await _room.Store.Entries(conversation))[^1].Body.Marker);
    }

    [Fact]
    public async Task Who_is_off_duty_or_full_is_refused()
    {
        await using var room = await TestDutyRoom.Open(new DutyOptions { Capacity = 1 });
        var off = await room.Practitioner("Off", onDuty: false);
        var on = await room.Practitioner("On");
        var handovers = room.Get<ProtectRespect.Core.Handovers.Handovers>();
        var (_, first) = await room.VisitorWaits();
        var (_, second) = await room.VisitorWaits();

        Assert.Equal("not-on-duty", (await handovers.Claim(first, off, Now)).Refusal?.Code);
        Assert.True((await handovers.Claim(first, on, Now)).Made);
        Assert.Equal("at-capacity", (await handovers.Claim(second, on, Now)).Refusal?.Code);
    }

    [Fact]
    public async Task An_unknown_request_or_person_is_a_refusal_and_not_a_fault()
    {
        var (_, handover) = await _room.VisitorWaits();

        Assert.Equal("not-found", (await Handovers.Claim("nothing", _sam, Now)).Refusal?.Code);
        Assert.Equal("not-found", (await Handovers.Claim(handover, "nobody", Now)).Refusal?.Code);
    }
}
