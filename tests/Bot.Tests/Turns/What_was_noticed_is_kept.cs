using Microsoft.EntityFrameworkCore;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Tests.Turns;

/// <summary>Flags are written with the message that they are about, whoever holds the conversation and whatever fails.</summary>
public sealed class What_was_noticed_is_kept
{
    private static readonly BotThat Obeys = new((state, input) => input.Text switch
    {
        "person" => BotThat.Says(state, "asked", new RequestHandover(new HandoverCard { Reason = "asked for a person" })),
        "break" => throw new InvalidOperationException("on purpose"),
        { } text when text.StartsWith("break", StringComparison.Ordinal) => throw new InvalidOperationException("on purpose"),
        _ => BotThat.Says(state, "ok"),
    });

    [Fact]
    public async Task With_its_reasons_and_sealed()
    {
        await using var house = await TurnHouse.Open(Obeys, assess: new ByWord());
        var conversation = await house.Begins();
        await house.Says(conversation, "hello");
        await house.Says(conversation, "it is serious");

        var flag = Assert.Single(await Flags(house, conversation));
        Assert.Equal((SafeguardingLevel.High, FlagState.Open, 4L, true), (flag.Level, flag.State, flag.Sequence, flag.Alarms));
        Assert.Equal("serious", Assert.Single(flag.Finding.Reasons).Quote);
        using var db = house.Store.Get<IDatabase>().ReadContext();
        var stored = await db.Flags.SingleAsync();
        Assert.DoesNotContain("serious", System.Text.Encoding.UTF8.GetString(stored.SealedFinding), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_bot_fails_on_the_same_message_and_once_however_often_it_is_tried()
    {
        await using var house = await TurnHouse.Open(Obeys, assess: new ByWord());
        var conversation = await house.Begins();
        await house.Says(conversation, "break, serious");
        await house.Runner.Catch(conversation.Id, null, CancellationToken.None);
        await house.Runner.Catch(conversation.Id, null, CancellationToken.None);

        Assert.Equal(SafeguardingLevel.High, Assert.Single(await Flags(house, conversation)).Level);
    }

    [Fact]
    public async Task When_the_recogniser_fails_as_not_assessed_and_a_person_is_told()
    {
        await using var house = await TurnHouse.Open(Obeys, assess: new ByWord());
        var conversation = await house.Begins();
        Assert.IsType<Received.Stored>(await house.Says(conversation, "fault"));

        var flag = Assert.Single(await Flags(house, conversation));
        Assert.Equal((SafeguardingLevel.NotAssessed, true), (flag.Level, flag.Alarms));
        Assert.Contains("B: ok", await house.Transcript(conversation));
    }

    [Fact]
    public async Task While_a_practitioner_holds_it_and_no_machine_says_a_word()
    {
        await using var house = await TurnHouse.Open(Obeys, assess: new ByWord());
        var conversation = await house.Begins();
        await house.Says(conversation, "person");
        await Hold(house, conversation);
        var before = (await house.Transcript(conversation)).Count;
        await house.Says(conversation, "it is serious");

        Assert.Equal("V: it is serious", Assert.Single((await house.Transcript(conversation)).Skip(before)));
        Assert.Equal(SafeguardingLevel.High, Assert.Single(await Flags(house, conversation)).Level);
        Assert.Equal(SafeguardingLevel.High, (await Handover(house, conversation))!.Level);
    }

    [Fact]
    public async Task And_counts_when_a_person_is_asked_for_later_in_a_calm_word()
    {
        await using var house = await TurnHouse.Open(Obeys, assess: new ByWord());
        var conversation = await house.Begins();
        await house.Says(conversation, "it is serious");
        await house.Says(conversation, "hello");
        await house.Says(conversation, "person");

        Assert.Equal(SafeguardingLevel.High, (await Handover(house, conversation))!.Level);
    }

    [Fact]
    public async Task And_whoever_leaves_after_it_is_put_into_the_queue()
    {
        await using var house = await TurnHouse.Open(Obeys, assess: new ByWord());
        var calm = await house.Begins();
        await house.Says(calm, "hello");
        await house.Turns.Leave(calm, CancellationToken.None);
        var conversation = await house.Begins();
        await house.Says(conversation, "it is serious");
        await house.Turns.Leave(conversation, CancellationToken.None);

        Assert.Null(await Handover(house, calm));
        var handover = (await Handover(house, conversation))!;
        Assert.Equal((HandoverState.Requested, SafeguardingLevel.High), (handover.State, handover.Level));
        Assert.NotNull(handover.VisitorLeftAt);
        Assert.Equal(ConversationState.Waiting, (await house.Head(conversation)).State);
    }

    [Fact]
    public async Task And_silence_after_it_is_watched_for()
    {
        await using var house = await TurnHouse.Open(Obeys, assess: new ByWord());
        var conversation = await house.Begins();
        await house.Says(conversation, "hello");
        Assert.Empty(await Timers(house));
        await house.Says(conversation, "it is serious");

        var timer = Assert.Single(await Timers(house));
        Assert.Equal(ConversationTimers.GoneSilent, timer.Kind);
        Assert.InRange(timer.DueAt - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
    }

    private static Task<IReadOnlyList<FlagView>> Flags(TurnHouse house, Conversation conversation) =>
        new FlagReader(house.Store.Get<IDatabase>(), house.Store.Vault).Of(conversation, CancellationToken.None);

    private static async Task<Handover?> Handover(TurnHouse house, Conversation conversation)
    {
        using var db = house.Store.Get<IDatabase>().ReadContext();
        return await db.Handovers.SingleOrDefaultAsync(h => h.ConversationKey == db.Conversations.Single(c => c.Id == conversation.Id).Key);
    }

    private static async Task<List<ConversationTimer>> Timers(TurnHouse house)
    {
        using var db = house.Store.Get<IDatabase>().ReadContext();
        return await db.Timers.ToListAsync();
    }

    private static Task Hold(TurnHouse house, Conversation conversation) => house.Store.Writer.Commit(
        session =>
        {
            var head = session.Log.Find(conversation.Id)!;
            session.Log.Advance(head, head with { State = ConversationState.WithPractitioner });
        },
        CancellationToken.None);

    /// <summary>"serious" is high, "fault" makes it fail, everything else is none.</summary>
    private sealed class ByWord : IAssess
    {
        public Assessment Assess(string text, AssessmentContext context) =>
            text.Contains("fault", StringComparison.Ordinal) ? throw new InvalidOperationException("on purpose")
            : text.Contains("serious", StringComparison.Ordinal)
                ? new Assessment(SafeguardingLevel.High, ["physical_danger"], [new Reason("a-rule", "physical_danger", SafeguardingLevel.High, "serious", "Says so.")])
                : Assessment.Nothing;
    }
}
