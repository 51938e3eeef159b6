using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.Bot.Tests.Turns;

public class Coming_back
{
    private static readonly CancellationToken Now = CancellationToken.None;

    private static readonly BotThat Obeys = new((state, input) => input.Text switch
    {
        "words" => BotThat.Says(state, "on the page", new OfferWayBack(Way.Words)),
        "close" => BotThat.Says(state, "closed", new CloseWords()),
        "end" => BotThat.Says(state, "goodbye", new EndConversation()),
        "person" => BotThat.Says(state, "asked", new RequestHandover(new HandoverCard { Reason = "asked for a person", Danger = DangerAnswer.Me })),
        _ when input.Kind is TurnInputKind.CameBack && state.Attempts > 5 => throw new InvalidOperationException(),
        _ => BotThat.Says(state with { Attempts = input.Text == "break later" ? 9 : state.Attempts }, $"{input.Kind}"),
    });

    [Fact]
    public async Task Revokes_the_tokens_of_before_and_begins_the_next_episode_after_an_end()
    {
        await using var house = await TurnHouse.Open(Obeys);
        var chat = await house.Begins();
        await Words(house, chat);
        await house.Says(chat, "end");

        var back = await house.Turns.ComeBack(chat, Way.Words, Now);

        var head = await house.Head(chat);
        Assert.Equal((ConversationState.WithBot, 2, 2), (head.State, head.Episode, head.TokenVersion));
        Assert.Equal(head.TokenVersion, back!.TokenVersion);
        Assert.Equal(["M: visitor.came-back", "B: CameBack"], (await house.Transcript(chat)).TakeLast(2));
    }

    [Fact]
    public async Task Keeps_the_place_in_the_queue_and_says_that_the_visitor_is_there_again()
    {
        await using var house = await TurnHouse.Open(Obeys);
        var chat = await house.Begins();
        await Words(house, chat);
        await house.Says(chat, "person");
        var asked = await Handover(house);
        await house.Turns.Leave(chat, Now);
        Assert.NotNull((await Handover(house)).VisitorLeftAt);

        await house.Turns.ComeBack(await house.Head(chat), Way.Words, Now);

        var waiting = await Handover(house);
        Assert.Equal((asked.Id, asked.RequestedAt, HandoverState.Requested), (waiting.Id, waiting.RequestedAt, waiting.State));
        Assert.Equal((null, Way.Words), (waiting.VisitorLeftAt, waiting.CameBack));
        Assert.Equal(ConversationState.Waiting, (await house.Head(chat)).State);
    }

    [Fact]
    public async Task Is_told_to_a_practitioner_who_holds_the_conversation_and_the_bot_stays_silent()
    {
        await using var house = await TurnHouse.Open(Obeys);
        var chat = await house.Begins();
        await Words(house, chat);
        await house.Store.Writer.Commit(session => session.Log.Advance(session.Log.FindByKey(chat.Key)!, session.Log.FindByKey(chat.Key)! with { State = ConversationState.WithPractitioner }), Now);

        await house.Turns.ComeBack(chat, Way.Words, Now);

        Assert.Equal("M: visitor.came-back", (await house.Transcript(chat))[^1]);
    }

    [Fact]
    public async Task Does_not_need_the_bot()
    {
        await using var house = await TurnHouse.Open(Obeys);
        var chat = await house.Begins();
        await Words(house, chat);
        await house.Says(chat, "break later");

        var back = await house.Turns.ComeBack(chat, Way.Words, Now);

        Assert.Equal(2, back!.TokenVersion);
        Assert.Contains("M: visitor.came-back", await house.Transcript(chat));
    }

    [Fact]
    public async Task Leads_nowhere_when_the_words_were_closed_meanwhile()
    {
        await using var house = await TurnHouse.Open(Obeys);
        var chat = await house.Begins();
        await Words(house, chat);
        await house.Says(chat, "close");
        Assert.Null(await house.Turns.ComeBack(chat, Way.Words, Now));
        Assert.Equal(1, (await house.Head(chat)).TokenVersion);
    }

    private static async Task Words(TurnHouse house, Conversation chat)
    {
        await house.Says(chat, "words");
        Assert.NotNull((await house.Store.Get<WaysBack>().Fetch(chat, Now))?.Words);
    }

    private static async Task<HandoverView> Handover(TurnHouse house) =>
        Assert.Single(await new HandoverReader(house.Store.Get<Core.Storage.IDatabase>(), house.Store.Vault).Open(Now));
}
