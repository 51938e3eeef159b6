using ProtectRespect.Bot.Turns;

namespace ProtectRespect.Bot.Tests.Turns;

/// <summary>The race that Microsoft's SDKs lose: both messages answered from the same old state, one answer gone.</summary>
public class Two_messages_at_once
{
    [Fact]
    public async Task Are_answered_one_after_the_other_each_from_the_state_that_the_other_left()
    {
        await using var house = await TurnHouse.Open(BotThat.Counts);
        var conversation = await house.Begins();
        const int Messages = 40;
        var received = await Task.WhenAll(Enumerable.Range(0, Messages).Select(i => Task.Run(() => house.Says(conversation, $"m{i}"))));

        Assert.All(received, r => Assert.IsType<Received.Stored>(r));
        var said = (await house.Transcript(conversation)).Skip(1).Chunk(2).ToList();
        Assert.Equal(Messages, said.Count);
        for (var i = 0; i < Messages; i++)
        {
            // Each question is followed by its own answer, and the count has no gap: nothing was answered from an old state.
            Assert.Equal($"B: {i + 1}: {said[i][0][3..]}", said[i][1]);
        }
    }

    [Fact]
    public async Task With_the_same_client_id_are_one_message_with_one_answer()
    {
        await using var house = await TurnHouse.Open(BotThat.Counts);
        var conversation = await house.Begins();
        var received = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => house.Says(conversation, "hello", "c1"))));
        Assert.Single(received.Distinct());
        Assert.Equal(["B: hello", "V: hello", "B: 1: hello"], await house.Transcript(conversation));
    }

    [Fact]
    public async Task With_the_same_client_id_and_other_words_keep_the_first()
    {
        await using var house = await TurnHouse.Open(BotThat.Counts);
        var conversation = await house.Begins();
        await house.Says(conversation, "hello", "c1");
        Assert.IsType<Received.TextDiffers>(await house.Says(conversation, "goodbye", "c1"));
        Assert.Equal(3, (await house.Transcript(conversation)).Count);
    }
}
