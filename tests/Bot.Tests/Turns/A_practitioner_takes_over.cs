using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Tests.Turns;

public class A_practitioner_takes_over
{
    /// <summary>Moves who speaks, as a claim does: marker and state in one transaction.</summary>
    private static async Task Move(TurnHouse house, Conversation conversation, ConversationState to)
    {
        var key = await house.Store.Vault.Open(conversation.KeyId, CancellationToken.None);
        await house.Store.Writer.Commit(
            session => house.Store.Log.AppendIn(session, conversation.Key, key, head => head with { State = to }, TurnEntries.Marker("test.moved")), CancellationToken.None);
    }

    /// <summary>Trap 7 of the platforms: a reply of the bot that was queued before the takeover.</summary>
    [Fact]
    public async Task A_bot_that_was_still_thinking_stays_silent_and_the_words_are_kept()
    {
        TurnHouse? house = null;
        Conversation? conversation = null;
        var bot = new BotThat(async (state, input) =>
        {
            if (conversation is not null)
            {
                await Move(house!, conversation, ConversationState.WithPractitioner);
            }

            return BotThat.Says(state, "the bot speaks");
        });
        house = await TurnHouse.Open(bot);
        await using var _ = house;
        var begun = await house.Begins();
        await Move(house, begun, ConversationState.Waiting);
        conversation = begun;
        Assert.IsType<Received.Stored>(await house.Says(begun, "please help"));

        Assert.Equal(["B: the bot speaks", "M: test.moved", "M: test.moved", "V: please help"], await house.Transcript(begun));
        var head = await house.Head(begun);
        Assert.Equal(head.LastVisitorSequence, head.AnsweredThrough);
    }

    [Fact]
    public async Task While_held_the_bot_says_nothing_and_owes_nothing()
    {
        await using var house = await TurnHouse.Open(BotThat.Counts);
        var conversation = await house.Begins();
        await Move(house, conversation, ConversationState.Waiting);
        await Move(house, conversation, ConversationState.WithPractitioner);
        await house.Says(conversation, "hello");
        await house.Runner.Catch(conversation.Id, timer: null, CancellationToken.None);
        Assert.Equal("V: hello", (await house.Transcript(conversation))[^1]);
    }
}
