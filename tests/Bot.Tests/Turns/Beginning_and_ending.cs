using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Tests.Turns;

public class Beginning_and_ending
{
    private static readonly BotThat Obeys = new((state, input) => input.Text switch
    {
        "end" => BotThat.Says(state, "goodbye", new EndConversation()),
        "person" => BotThat.Says(state, "asked", new RequestHandover(new HandoverCard { Reason = "asked for a person" })),
        "danger" => BotThat.Says(state, "999", new RequestHandover(new HandoverCard { Reason = "said so", Danger = DangerAnswer.Me })),
        "no person" => BotThat.Says(state, "withdrawn", new WithdrawHandover()),
        _ => BotThat.Says(state, $"{input.Kind}"),
    });

    [Fact]
    public async Task A_start_that_is_repeated_gives_the_same_conversation()
    {
        await using var house = await TurnHouse.Open(Obeys);
        var conversation = await house.Begins();
        var again = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ =>
            house.Turns.Start(new StartRequest(conversation.Id, conversation.UserId, "test", "en-GB"), CancellationToken.None)));
        Assert.All(again, a => Assert.False(a.Created));
        Assert.Equal(["B: Started"], await house.Transcript(conversation));
    }

    [Fact]
    public async Task Five_starts_of_one_id_at_once_make_one_conversation()
    {
        await using var house = await TurnHouse.Open(Obeys);
        var starts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() =>
            house.Turns.Start(new StartRequest("one-and-the-same-id-22", "dl_x", "test", "en-GB"), CancellationToken.None))));
        Assert.Single(starts, s => s.Created);
        Assert.Equal(["B: Started"], await house.Transcript(starts[0].Conversation));
    }

    [Fact]
    public async Task A_message_after_the_end_begins_the_next_episode()
    {
        await using var house = await TurnHouse.Open(Obeys);
        var conversation = await house.Begins();
        await house.Says(conversation, "end");
        Assert.Equal(ConversationState.Ended, (await house.Head(conversation)).State);
        await house.Says(conversation, "me again");

        var head = await house.Head(conversation);
        Assert.Equal((ConversationState.WithBot, 2), (head.State, head.Episode));
        Assert.Equal(["V: me again", "B: Returned"], (await house.Transcript(conversation)).TakeLast(2));
        Assert.Equal([1, 2], (await house.Store.Entries(conversation)).Select(e => e.Episode).Distinct());
    }

    [Fact]
    public async Task Leaving_the_queue_and_joining_it_again_is_free()
    {
        await using var house = await TurnHouse.Open(Obeys);
        var conversation = await house.Begins();
        foreach (var (text, state) in new[] { ("person", ConversationState.Waiting), ("person", ConversationState.Waiting), ("no person", ConversationState.WithBot), ("person", ConversationState.Waiting) })
        {
            await house.Says(conversation, text);
            Assert.Equal(state, (await house.Head(conversation)).State);
        }

        using var db = house.Store.Get<IDatabase>().ReadContext();
        Assert.Equal([HandoverState.Withdrawn, HandoverState.Requested], db.Handovers.OrderBy(h => h.RequestedAt).Select(h => h.State));
    }

    [Fact]
    public async Task Who_leaves_the_page_in_danger_keeps_the_place_and_the_token_is_worth_nothing()
    {
        await using var house = await TurnHouse.Open(Obeys);
        var conversation = await house.Begins();
        await house.Says(conversation, "danger");
        await house.Turns.Leave(conversation, CancellationToken.None);
        var head = await house.Head(conversation);
        Assert.Equal((ConversationState.Waiting, 2), (head.State, head.TokenVersion));
        using var db = house.Store.Get<IDatabase>().ReadContext();
        Assert.NotNull(Assert.Single(db.Handovers).VisitorLeftAt);
    }

    [Fact]
    public async Task Who_says_goodbye_in_the_queue_in_danger_stays_on_the_board()
    {
        await using var house = await TurnHouse.Open(Obeys);
        var conversation = await house.Begins();
        await house.Says(conversation, "danger");
        await house.Says(conversation, "end");
        Assert.Equal(ConversationState.Waiting, (await house.Head(conversation)).State);
        using var db = house.Store.Get<IDatabase>().ReadContext();
        var open = Assert.Single(db.Handovers);
        Assert.True(open.IsOpen);
        Assert.NotNull(open.VisitorLeftAt);
    }

    [Fact]
    public async Task Who_leaves_the_page_while_with_the_bot_ends_the_conversation()
    {
        await using var house = await TurnHouse.Open(Obeys);
        var conversation = await house.Begins();
        await house.Turns.Leave(conversation, CancellationToken.None);
        Assert.Equal(ConversationState.Ended, (await house.Head(conversation)).State);
        Assert.Equal("M: visitor.left", (await house.Transcript(conversation))[^1]);
    }
}
