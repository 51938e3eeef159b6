using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.FollowUps;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Tests.Turns;

public class Gone_from_the_queue
{
    private static readonly CancellationToken Now = CancellationToken.None;

    private static readonly BotThat Obeys = new((state, input) => input.Text switch
    {
        "person" => BotThat.Says(state, "asked", new RequestHandover(new HandoverCard { Reason = "asked for a person" })),
        _ => BotThat.Says(state, $"{input.Kind} {input.Text}".Trim()),
    });

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private bool _workerHere = true;

    [Fact]
    public async Task Ends_the_place_after_half_an_hour_and_says_so()
    {
        await using var house = await House(SafeguardingLevel.None);
        var chat = await Waits(house);

        await After(house, 29);
        Assert.Equal(ConversationState.Waiting, (await house.Head(chat)).State);
        await After(house, 2);

        Assert.Equal(ConversationState.WithBot, (await house.Head(chat)).State);
        var said = (await house.Transcript(chat)).TakeLast(2).ToList();
        Assert.Equal("M: handover.place-ended", said[0]);
        Assert.Contains("your place in the queue has ended", said[1], StringComparison.Ordinal);
        await house.Says(chat, "person");
        Assert.Equal(ConversationState.Waiting, (await house.Head(chat)).State);
    }

    [Fact]
    public async Task Is_followed_up_by_somebody()
    {
        await using var house = await House(SafeguardingLevel.None);
        await Waits(house);
        await After(house, 31);

        Assert.Equal(1, await ActivatorUtilities.CreateInstance<FollowUpFinder>(house.Store.Services).Find(Now));
    }

    [Theory]
    [InlineData(SafeguardingLevel.Immediate)]
    [InlineData(SafeguardingLevel.High)]
    [InlineData(SafeguardingLevel.NotAssessed)]
    public async Task Is_never_held_against_somebody_who_must_be_looked_at(SafeguardingLevel level)
    {
        await using var house = await House(level);
        var chat = await Waits(house);
        await After(house, 31);
        await After(house, 300);
        Assert.Equal(ConversationState.Waiting, (await house.Head(chat)).State);
        Assert.False(await house.Runner.EndPlace(chat.Id, () => true, Now));
        Assert.Equal("M: handover.requested", (await house.Transcript(chat))[^1]);
    }

    [Fact]
    public async Task Counts_from_when_the_page_was_last_there()
    {
        await using var house = await House(SafeguardingLevel.None);
        var chat = await Waits(house);
        var page = house.Store.Get<VisitorsHere>().Stay(chat.Id);
        await After(house, 100);
        page.Dispose();
        await After(house, 20);
        house.Store.Get<VisitorsHere>().Saw(chat.Id);
        await After(house, 20);
        Assert.Equal(ConversationState.Waiting, (await house.Head(chat)).State);
        await After(house, 11);
        Assert.Equal(ConversationState.WithBot, (await house.Head(chat)).State);
    }

    [Fact]
    public async Task Does_not_count_the_hours_in_which_nobody_is_on_duty()
    {
        await using var house = await House(SafeguardingLevel.None);
        var chat = await Waits(house);
        _workerHere = false;
        await After(house, 600);
        _workerHere = true;
        await After(house, 29);
        Assert.Equal(ConversationState.Waiting, (await house.Head(chat)).State);
        await After(house, 2);
        Assert.Equal(ConversationState.WithBot, (await house.Head(chat)).State);
    }

    private Task<TurnHouse> House(SafeguardingLevel level) => TurnHouse.Open(Obeys, new TurnOptions(), new Always(level), _clock, () => _workerHere);

    private async Task<Conversation> Waits(TurnHouse house)
    {
        var chat = await house.Begins();
        await house.Says(chat, "person");
        await After(house, 0);
        return chat;
    }

    private async Task After(TurnHouse house, int minutes)
    {
        _clock.Advance(TimeSpan.FromMinutes(minutes));
        await house.Store.Get<KeptPlaces>().Look(Now);
    }

    private sealed class Always(SafeguardingLevel level) : IAssess
    {
        public Assessment Assess(string text, AssessmentContext context) => new(level, [], []);
    }
}
