using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Safeguarding;

public sealed class Flags_in_the_store
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task A_message_is_flagged_once_however_often_its_turn_is_run()
    {
        await using var room = await TestDutyRoom.Open();
        var conversation = await room.Store.Begin();

        await Raise(room, conversation, 2, Noticed(SafeguardingLevel.High, "he said he would hurt me"));
        await Raise(room, conversation, 2, Noticed(SafeguardingLevel.High, "he said he would hurt me"));

        var flag = Assert.Single(await room.Get<FlagReader>().Of(conversation, Now));
        Assert.Equal((SafeguardingLevel.High, FlagState.Open, 2L, "he said he would hurt me"), (flag.Level, flag.State, flag.Sequence, flag.Finding.Reasons[0].Quote));
        Assert.DoesNotContain(await room.Store.Entries(conversation), e => e.Kind is not EntryKind.Message);
    }

    [Fact]
    public async Task What_is_noticed_raises_who_waits_and_never_lowers()
    {
        await using var room = await TestDutyRoom.Open();
        var (conversation, _) = await room.VisitorWaits(level: SafeguardingLevel.None);

        await Raise(room, conversation, 2, Noticed(SafeguardingLevel.Immediate, "he is at the door"));
        Assert.Equal(SafeguardingLevel.Immediate, await LevelOf(room, conversation));
        await Raise(room, conversation, 3, Noticed(SafeguardingLevel.Concern, "he buys me things"));
        Assert.Equal(SafeguardingLevel.Immediate, await LevelOf(room, conversation));

        var lead = await room.Practitioner("Grace");
        foreach (var flag in await room.Get<FlagReader>().Of(conversation, Now))
        {
            await room.Get<Flags>().Dismiss(flag.Id, lead, "a game", Now);
        }

        Assert.Equal(SafeguardingLevel.Immediate, await LevelOf(room, conversation));
    }

    [Fact]
    public async Task Two_who_see_an_alarm_at_once_are_one_who_has_seen_it()
    {
        await using var room = await TestDutyRoom.Open();
        var conversation = await room.Store.Begin();
        var people = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => room.Practitioner($"Person {i}")));
        await Raise(room, conversation, 2, Noticed(SafeguardingLevel.Immediate, "he is at the door"));

        var answers = await Task.WhenAll(people.Select(who => room.Get<Flags>().SeeAlarms(conversation, 2, who, Now)));

        Assert.Single(answers, a => a.Made);
        Assert.All(answers.Where(a => !a.Made), a => Assert.Equal(FlagDecisions.SeenBefore, a.Refusal));
        Assert.Single(room.Audit(), row => row.Action == AuditActions.FlagSeen);
        Assert.Empty(await room.Get<FlagReader>().Alarms(Now));
        Assert.Single(await room.Get<FlagReader>().SeenAfter(room.Clock.GetUtcNow().AddMinutes(-1), Now));
    }

    [Fact]
    public async Task What_came_after_the_screen_was_drawn_goes_on_alarming()
    {
        await using var room = await TestDutyRoom.Open();
        var conversation = await room.Store.Begin();
        var sam = await room.Practitioner("Sam");
        await Raise(room, conversation, 2, Noticed(SafeguardingLevel.High, "first"));
        await Raise(room, conversation, 3, Noticed(SafeguardingLevel.Immediate, "second"));

        await room.Get<Flags>().SeeAlarms(conversation, 2, sam, Now);

        Assert.Equal(3, Assert.Single(await room.Get<FlagReader>().Alarms(Now)).Sequence);
    }

    [Fact]
    public async Task Whoever_claims_has_seen_and_the_alarms_stop()
    {
        await using var room = await TestDutyRoom.Open();
        var (conversation, handover) = await room.VisitorWaits();
        await Raise(room, conversation, 2, Noticed(SafeguardingLevel.Immediate, "he is at the door"));
        await Raise(room, conversation, 3, Assessment.NotAssessed);
        Assert.Equal(2, (await room.Get<FlagReader>().Alarms(Now)).Count);
        Assert.Empty(await room.Get<FlagReader>().Alone(Now));

        await room.Get<Core.Handovers.Handovers>().Claim(handover, await room.Practitioner("Sam"), Now);

        Assert.Empty(await room.Get<FlagReader>().Alarms(Now));
        Assert.All(await room.Get<FlagReader>().Of(conversation, Now), f => Assert.Equal(("Sam", FlagState.Open), (f.SeenBy, f.State)));
    }

    [Fact]
    public async Task What_nobody_can_claim_stays_on_the_board_until_it_is_judged()
    {
        await using var room = await TestDutyRoom.Open();
        var conversation = await room.Store.Begin();
        var sam = await room.Practitioner("Sam");
        await Raise(room, conversation, 2, Noticed(SafeguardingLevel.High, "he said he would hurt me"));

        await room.Get<Flags>().SeeAlarms(conversation, 2, sam, Now);
        var alone = Assert.Single(await room.Get<FlagReader>().Alone(Now));
        await room.Get<Flags>().Confirm(alone.Id, sam, Now);

        Assert.Empty(await room.Get<FlagReader>().Alone(Now));
    }

    [Fact]
    public async Task What_a_practitioner_adds_counts_and_is_for_review_as_is_what_was_dismissed()
    {
        await using var room = await TestDutyRoom.Open();
        var (conversation, _) = await room.VisitorWaits(level: SafeguardingLevel.None);
        var (sam, joe) = (await room.Practitioner("Sam"), await room.Practitioner("Joe"));
        var flags = room.Get<Flags>();
        await Raise(room, conversation, 2, Noticed(SafeguardingLevel.High, "i could die of shame"));
        var noticed = Assert.Single(await room.Get<FlagReader>().Of(conversation, Now));

        Assert.Equal(FlagDecisions.LevelNeeded, (await flags.Add(conversation, 3, sam, SafeguardingLevel.NotAssessed, "missing", "gone", "", Now)).Refusal);
        Assert.Equal(FlagDecisions.ThemeNeeded, (await flags.Add(conversation, 3, sam, SafeguardingLevel.High, "no such theme", "gone", "", Now)).Refusal);
        Assert.True((await flags.Add(conversation, 3, sam, SafeguardingLevel.Immediate, "missing", "gone since noon", "a child is missing", Now)).Made);
        Assert.True((await flags.Dismiss(noticed.Id, joe, "a figure of speech", Now)).Made);

        Assert.Equal(SafeguardingLevel.Immediate, await LevelOf(room, conversation));
        Assert.Equal(2, (await room.Get<FlagReader>().ForReview(by: null, Now)).Count);
        Assert.Equal("gone since noon", Assert.Single(await room.Get<FlagReader>().ForReview(sam, Now)).Finding.Reasons[0].Quote);
        var dismissed = Assert.Single(await room.Get<FlagReader>().ForReview(joe, Now));
        Assert.Equal(("Joe", "a figure of speech"), (dismissed.DecidedBy, dismissed.Reason));
        Assert.Equal([AuditActions.FlagAdded, AuditActions.FlagDismissed], room.Audit().Select(r => r.Action).Where(a => a.StartsWith("flag.", StringComparison.Ordinal)));
    }

    private static Assessment Noticed(SafeguardingLevel level, string quote) =>
        new(level, ["physical_danger"], [new Reason("a-rule", "physical_danger", level, quote, "Somebody threatens.")]);

    private static async Task Raise(TestDutyRoom room, Conversation conversation, long sequence, Assessment assessment)
    {
        var key = await room.Store.Vault.Open(conversation.KeyId, Now);
        await room.Store.Writer.Commit(session => FlagRequests.Raise(session, conversation, key, sequence, assessment), Now);
    }

    private static async Task<SafeguardingLevel> LevelOf(TestDutyRoom room, Conversation conversation) =>
        (await room.Get<HandoverReader>().Latest(conversation, Now))!.Level;
}
