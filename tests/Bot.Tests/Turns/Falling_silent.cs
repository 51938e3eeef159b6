using Microsoft.Extensions.Time.Testing;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Tests.Turns;

public class Falling_silent
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private static readonly TurnOptions Options = new() { StillHereMinutes = 10, ClosingSoonMinutes = 50, ClosedQuietlyMinutes = 10 };

    private static readonly BotThat Obeys = new((state, input) => input.Text switch
    {
        ConversationTimers.ClosedQuietly => BotThat.Says(state, "closed", new EndConversation()),
        "person" => BotThat.Says(state, "asked", new RequestHandover(new HandoverCard { Reason = "asked for a person" })),
        _ => BotThat.Says(state, $"{input.Kind} {input.Text}".Trim()),
    });

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Is_met_with_time_then_a_warning_then_an_end_that_one_word_undoes()
    {
        await using var house = await House(SafeguardingLevel.None);
        var chat = await Talks(house, "hello");

        await After(house, 9);
        Assert.Equal("B: Message hello", (await house.Transcript(chat))[^1]);
        await After(house, 2);
        Assert.Equal("B: Reminder still-here", (await house.Transcript(chat))[^1]);
        await After(house, 30);
        Assert.Equal("B: Reminder still-here", (await house.Transcript(chat))[^1]);
        await After(house, 21);
        Assert.Equal("B: Reminder closing-soon", (await house.Transcript(chat))[^1]);
        await After(house, 11);
        Assert.Equal(ConversationState.Ended, (await house.Head(chat)).State);
        await house.Says(chat, "me again");
        Assert.Equal(ConversationState.WithBot, (await house.Head(chat)).State);
    }

    [Fact]
    public async Task Is_over_with_the_first_word()
    {
        await using var house = await House(SafeguardingLevel.None);
        var chat = await Talks(house, "hello");
        await After(house, 11);
        await After(house, 51);
        await house.Says(chat, "still here");
        await After(house, 9);
        await After(house, 9);
        Assert.Equal(ConversationState.WithBot, (await house.Head(chat)).State);
        Assert.DoesNotContain("B: closed", await house.Transcript(chat));
    }

    [Theory]
    [InlineData(SafeguardingLevel.Immediate)]
    [InlineData(SafeguardingLevel.High)]
    [InlineData(SafeguardingLevel.NotAssessed)]
    public async Task Never_ends_a_chat_in_which_something_serious_is_flagged(SafeguardingLevel level)
    {
        await using var house = await House(level);
        var chat = await Talks(house, "hello");
        for (var i = 0; i < 10; i++)
        {
            await After(house, 15);
        }

        Assert.NotEqual(ConversationState.Ended, (await house.Head(chat)).State);
        Assert.DoesNotContain("B: Reminder closing-soon", await house.Transcript(chat));
    }

    [Fact]
    public async Task Is_left_alone_by_it_who_waits_for_a_person()
    {
        await using var house = await House(SafeguardingLevel.None);
        var chat = await Talks(house, "person");
        for (var i = 0; i < 10; i++)
        {
            await After(house, 15);
        }

        Assert.Equal(ConversationState.Waiting, (await house.Head(chat)).State);
        Assert.Equal("M: handover.requested", (await house.Transcript(chat))[^1]);
    }

    private Task<TurnHouse> House(SafeguardingLevel level) => TurnHouse.Open(Obeys, Options, new Always(level), _clock);

    private static async Task<Conversation> Talks(TurnHouse house, string text)
    {
        var chat = await house.Begins();
        await house.Says(chat, text);
        return chat;
    }

    private async Task After(TurnHouse house, int minutes)
    {
        _clock.Advance(TimeSpan.FromMinutes(minutes));
        await house.Store.Get<TimerRunner>().RunDue(Now);
        await house.Store.Get<QuietConversations>().Look(Now);
    }

    private sealed class Always(SafeguardingLevel level) : IAssess
    {
        public Assessment Assess(string text, AssessmentContext context) => new(level, [], []);
    }
}
