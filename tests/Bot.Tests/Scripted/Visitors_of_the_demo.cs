using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using ProtectRespect.Bot.Scripted;
using ProtectRespect.Bot.Tests.Dialogs;
using ProtectRespect.Bot.Tests.Turns;
using ProtectRespect.Core.Practice;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Tests.Scripted;

public sealed class Visitors_of_the_demo
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Keep_arriving_in_their_time_until_as_many_are_here_as_one_can_look_at()
    {
        await using var house = await TurnHouse.Open(BotThat.Counts, clock: _clock);
        var library = ScenarioLibrary.Open(Content.Folder);
        var store = house.Store;
        using var visitors = new ScriptedVisitors(
            library, house.Turns, store.Reader, store.Get<IDatabase>(), store.Get<IWakeUp>(), store.Get<IEphemeral>(), _clock, NullLogger<ScriptedVisitors>.Instance);
        using var arrivals = new Arrivals(library, visitors, store.Get<IDatabase>(), new Random(7), _clock, NullLogger<Arrivals>.Instance);

        Assert.False(await arrivals.Look(CancellationToken.None));
        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.True(await arrivals.Look(CancellationToken.None));
        Assert.False(await arrivals.Look(CancellationToken.None));
        var came = 1;
        for (var i = 0; i < 20; i++)
        {
            _clock.Advance(TimeSpan.FromMinutes(4));
            came += await arrivals.Look(CancellationToken.None) ? 1 : 0;
        }

        Assert.Equal(Arrivals.MostHere, came);
        using var db = store.Get<IDatabase>().ReadContext();
        Assert.Distinct(db.Conversations.AsEnumerable().Select(c => MadeUpId.Read(c.UserId)!.Drill));
        await visitors.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void Live_by_a_clock_that_stands_in_the_past_while_the_story_is_told()
    {
        var clock = new StoryClock(_clock);
        clock.GoTo(_clock.GetUtcNow() - TimeSpan.FromHours(3));
        var then = clock.GetTimestamp();

        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), clock.GetUtcNow());
        clock.GoToPresent();
        Assert.Equal(_clock.GetUtcNow(), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromHours(3), clock.GetElapsedTime(then));
    }
}
