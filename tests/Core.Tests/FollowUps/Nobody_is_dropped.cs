using Microsoft.Extensions.DependencyInjection;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.FollowUps;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.FollowUps;

public sealed class Nobody_is_dropped : IAsyncLifetime
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private TestDutyRoom _room = null!;
    private FollowUpFinder _finder = null!;
    private string _sam = null!;

    public async Task InitializeAsync()
    {
        _room = await TestDutyRoom.Open();
        _finder = ActivatorUtilities.CreateInstance<FollowUpFinder>(_room.Store.Services);
        _sam = await _room.Practitioner("Sam");
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Theory]
    [InlineData(SafeguardingLevel.Immediate, true, 1)]
    [InlineData(SafeguardingLevel.High, true, 4)]
    [InlineData(SafeguardingLevel.NotAssessed, true, 24)]
    [InlineData(SafeguardingLevel.Concern, false, 0)]
    public async Task Something_serious_that_nobody_held_is_followed_up_when_the_chat_is_over(SafeguardingLevel level, bool found, int withinHours)
    {
        var conversation = await Noticed(level);
        Assert.Equal(0, await _finder.Find(Now));

        await Ends(conversation);

        Assert.Equal(found ? 1 : 0, await _finder.Find(Now));
        Assert.Equal(0, await _finder.Find(Now));
        if (found)
        {
            var open = Assert.Single(await Open());
            Assert.Equal((level, _room.Clock.GetUtcNow().AddHours(withinHours), null), (open.Level, open.DueAt, open.Owner));
            Assert.Equal(DutyTaskKind.FollowUp, (await _room.Get<DutyBoardReader>().Read(Now)).Tasks[0].Kind);
        }
    }

    [Fact]
    public async Task Whoever_just_stops_writing_is_followed_up_after_a_while()
    {
        await Noticed(SafeguardingLevel.High);
        _room.Clock.Advance(FollowUpFinder.Quiet + TimeSpan.FromSeconds(1));

        Assert.Equal(1, await _finder.Find(Now));
    }

    [Fact]
    public async Task A_crash_loses_none_since_the_records_themselves_say_who_was_dropped()
    {
        await Ends(await Noticed(SafeguardingLevel.High));

        var after = ActivatorUtilities.CreateInstance<FollowUpFinder>(_room.Store.Services);
        _room.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(1, await after.Find(Now));
    }

    [Fact]
    public async Task Whoever_a_practitioner_held_is_not_and_what_is_noticed_after_that_is()
    {
        var (conversation, handover) = await _room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        await Flag(conversation, SafeguardingLevel.High);
        var handovers = _room.Get<ProtectRespect.Core.Handovers.Handovers>();
        await handovers.Claim(handover, _sam, Now);
        await handovers.End(handover, _sam, new Ending(SafeguardingLevel.None, "spoke with her mother"), Now);
        Assert.Equal(0, await _finder.Find(Now));

        _room.Clock.Advance(TimeSpan.FromMinutes(1));
        await Flag(conversation, SafeguardingLevel.Immediate);

        Assert.Equal(1, await _finder.Find(Now));
    }

    [Fact]
    public async Task Nobody_follows_up_what_was_dismissed_with_a_reason()
    {
        var conversation = await Noticed(SafeguardingLevel.High);
        var flag = (await _room.Get<FlagReader>().Of(conversation, Now)).Single();
        await _room.Get<Flags>().Dismiss(flag.Id, _sam, "a film", Now);
        await Ends(conversation);

        Assert.Equal(0, await _finder.Find(Now));
    }

    [Fact]
    public async Task Whoever_wanted_a_person_and_left_before_one_came_is_followed_up()
    {
        var (conversation, _) = await _room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        await _room.Store.Writer.Commit(session => HandoverRequests.Leave(session, conversation), Now);

        Assert.Equal(1, await _finder.Find(Now));
        Assert.Equal(FollowUpKind.PersonWanted, (await Open()).Single().Kind);
    }

    [Fact]
    public async Task To_leave_the_queue_and_stay_with_the_bot_is_free()
    {
        var (conversation, _) = await _room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        await _room.Store.Writer.Commit(session => HandoverRequests.Withdraw(session, conversation), Now);

        Assert.Equal(0, await _finder.Find(Now));
    }

    [Fact]
    public async Task Only_an_outcome_takes_one_from_the_board()
    {
        await Ends(await Noticed(SafeguardingLevel.High));
        await _finder.Find(Now);
        var id = (await Open()).Single().Id;
        var joe = await _room.Practitioner("Joe");
        var following = _room.Get<FollowingUp>();

        Assert.Equal(FollowUpDecisions.NotYours, (await following.Close(id, _sam, FollowUpOutcome.NothingToDo, "x", Now)).Refusal);
        Assert.True((await following.Take(id, _sam, Now)).Made);
        Assert.Equal("Sam has this follow-up.", (await following.Take(id, joe, Now)).Refusal?.Words);
        Assert.Equal(FollowUpDecisions.OutcomeNeeded, (await following.Close(id, _sam, null, "rang", Now)).Refusal);
        Assert.Equal(FollowUpDecisions.NoteNeeded, (await following.Close(id, _sam, FollowUpOutcome.PassedOn, " ", Now)).Refusal);
        Assert.Single(await Open());

        Assert.True((await following.Close(id, _sam, FollowUpOutcome.PassedOn, "children's services, by telephone", Now)).Made);
        Assert.Empty(await Open());
        Assert.Equal("children's services, by telephone", (await _room.Get<FollowUpReader>().Closed(Now)).Single().Note);
        Assert.Equal(0, await _finder.Find(Now));
    }

    private Task<IReadOnlyList<FollowUpView>> Open() => _room.Get<FollowUpReader>().Open(Now);

    private async Task<Conversation> Noticed(SafeguardingLevel level)
    {
        var conversation = await _room.Store.Begin();
        await _room.Store.Say(conversation, "something");
        await Flag(conversation, level);
        return conversation;
    }

    private async Task Flag(Conversation conversation, SafeguardingLevel level)
    {
        var head = (await _room.Store.Reader.Find(conversation.Id, Now))!;
        var key = await _room.Store.Vault.Open(head.KeyId, Now);
        await _room.Store.Writer.Commit(
            session => FlagRequests.Raise(session, head, key, _room.Clock.GetUtcNow().Ticks, new Assessment(level, [], [])), Now);
    }

    private async Task Ends(Conversation conversation)
    {
        var key = await _room.Store.Vault.Open(conversation.KeyId, Now);
        await _room.Store.Writer.Commit(
            session => _room.Store.Log.AppendIn(session, conversation.Key, key, head => head with { State = ConversationState.Ended }, TestStore.Said(AuthorKind.Bot, "bot", "Bye.")), Now);
    }
}
