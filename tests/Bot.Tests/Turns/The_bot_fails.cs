using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Tests.Turns;

public class The_bot_fails
{
    private static readonly BotThat Throws = new((state, input) =>
        input.Kind is TurnInputKind.Started ? BotThat.Says(state, "hello") : throw new InvalidOperationException("on purpose"));

    [Fact]
    public async Task The_words_are_stored_and_the_truth_is_told_once()
    {
        await using var house = await TurnHouse.Open(Throws);
        var conversation = await house.Begins();
        Assert.IsType<Received.Stored>(await house.Says(conversation, "one"));
        Assert.IsType<Received.Stored>(await house.Says(conversation, "two"));
        var transcript = await house.Transcript(conversation);
        Assert.Equal(["V: one", "V: two"], transcript.Where(t => t[0] == 'V'));
        Assert.Single(transcript, t => t.StartsWith("B: Something went wrong", StringComparison.Ordinal));
    }

    /// <summary>Trap 9 of the platforms: a bot that broke in the middle of a dialog left the visitor alone.</summary>
    [Fact]
    public async Task After_three_failures_a_person_is_called()
    {
        await using var house = await TurnHouse.Open(Throws);
        var conversation = await house.Begins();
        for (var i = 0; i < 3; i++)
        {
            await house.Says(conversation, $"message {i}");
        }

        var head = await house.Head(conversation);
        Assert.Equal(ConversationState.Waiting, head.State);
        Assert.Equal(head.LastVisitorSequence, head.AnsweredThrough);
        Assert.Equal("M: handover.requested", (await house.Transcript(conversation))[^1]);
        using var db = house.Store.Get<IDatabase>().ReadContext();
        Assert.Equal(HandoverState.Requested, Assert.Single(db.Handovers).State);
    }

    [Fact]
    public async Task A_bot_that_thinks_too_long_is_a_bot_that_failed()
    {
        var never = new TaskCompletionSource<TurnResult>();
        var bot = new BotThat((state, input) => input.Kind is TurnInputKind.Started ? Task.FromResult(BotThat.Says(state, "hello")) : never.Task);
        await using var house = await TurnHouse.Open(bot, new TurnOptions { BotSeconds = 0.1 });
        var conversation = await house.Begins();
        Assert.IsType<Received.Stored>(await house.Says(conversation, "are you there"));
        Assert.Equal(1, (await house.Head(conversation)).FailedTurns);
    }

    [Fact]
    public async Task A_bot_that_comes_back_answers_what_it_owes_in_order()
    {
        var works = false;
        var bot = new BotThat((state, input) =>
            works || input.Kind is TurnInputKind.Started ? BotThat.Says(state, $"answer to {input.Text}") : throw new InvalidOperationException("on purpose"));
        await using var house = await TurnHouse.Open(bot);
        var conversation = await house.Begins();
        await house.Says(conversation, "one");
        works = true;
        await house.Says(conversation, "two");

        Assert.Equal(["V: two", "B: answer to one", "B: answer to two"], (await house.Transcript(conversation)).TakeLast(3));
        Assert.Equal(0, (await house.Head(conversation)).FailedTurns);
    }

    [Fact]
    public async Task A_record_that_cannot_be_written_costs_the_answer_and_not_the_words()
    {
        var withoutTimes = new CallbackRequest { Name = "n", Audience = Audience.Unknown, Number = "+447700900123", Windows = [], WhenInTheirWords = "" };
        var bot = new BotThat((state, input) =>
            input.Kind is TurnInputKind.Started ? BotThat.Says(state, "hello") : BotThat.Says(state, "a promise", new RequestCallback(withoutTimes, "K7QXM-2RD4T")));
        await using var house = await TurnHouse.Open(bot);
        var conversation = await house.Begins();
        Assert.IsType<Received.Stored>(await house.Says(conversation, "call me"));
        var transcript = await house.Transcript(conversation);
        Assert.Contains("V: call me", transcript);
        Assert.DoesNotContain("B: a promise", transcript);
    }

    [Fact]
    public async Task Sweeper_and_request_never_both_answer()
    {
        var works = false;
        var bot = new BotThat((state, input) =>
            works || input.Kind is TurnInputKind.Started ? BotThat.Says(state, $"answer to {input.Text}") : throw new InvalidOperationException("on purpose"));
        await using var house = await TurnHouse.Open(bot);
        var conversation = await house.Begins();
        await house.Says(conversation, "one");
        works = true;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
            i == 7 ? house.Says(conversation, "two") : house.Runner.Catch(conversation.Id, timer: null, CancellationToken.None))));

        var transcript = await house.Transcript(conversation);
        Assert.Single(transcript, "B: answer to one");
        Assert.Single(transcript, "B: answer to two");
        var head = await house.Head(conversation);
        Assert.Equal(head.LastVisitorSequence, head.AnsweredThrough);
    }
}
