using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

public sealed class How_long_a_session_lasts : IAsyncLifetime
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private TestDutyRoom _room = null!;
    private SessionActivity _activity = null!;
    private string _sam = null!;
    private ClaimsPrincipal _user = null!;

    public async Task InitializeAsync()
    {
        _room = await TestDutyRoom.Open();
        _activity = new SessionActivity(_room.Clock);
        _sam = await _room.Practitioner("Sam");
        using var db = _room.Get<IDatabase>().ReadContext();
        _user = SignedIn.Principal(await db.Users.SingleAsync(p => p.PublicId == _sam), "a session", _room.Clock.GetUtcNow());
        _activity.Touch(_user.Session());
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task Off_duty_it_ends_after_fifteen_idle_minutes()
    {
        await _room.Get<DutyRoom>().GoOff(_sam, knowing: true, Now);

        await AfterHolds(SessionActivity.IdleLimit, true);
        await AfterHolds(TimeSpan.FromSeconds(1), false);
    }

    [Fact]
    public async Task Off_duty_whoever_does_something_has_fifteen_minutes_more()
    {
        await _room.Get<DutyRoom>().GoOff(_sam, knowing: true, Now);
        await AfterHolds(SessionActivity.IdleLimit, true);
        _activity.Touch(_user.Session());

        await AfterHolds(SessionActivity.IdleLimit, true);
    }

    [Fact]
    public async Task A_night_of_twelve_hours_on_duty_with_the_console_open_is_never_idle_and_ends_no_session_and_no_held_conversation()
    {
        var (conversation, handover) = await _room.VisitorWaits();
        var handovers = _room.Get<ProtectRespect.Core.Handovers.Handovers>();
        await handovers.Claim(handover, _sam, Now);
        var sweeper = Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<LeaseSweeper>(_room.Store.Services);
        var drafts = _room.Get<Drafts>();
        await drafts.Save(conversation.Id, _sam, "half a sentence", Now);

        for (var minute = 0; minute < 12 * 60; minute++)
        {
            _room.Clock.Advance(TimeSpan.FromMinutes(1));
            await Holds(true);
            await _room.Get<DutyRoom>().Heartbeat(_sam, Now);
            if (minute % 10 == 0)
            {
                Assert.Equal(0, await sweeper.Sweep(Now));
            }
        }

        Assert.Equal("half a sentence", await drafts.Find(conversation, _sam, Now));
        Assert.IsType<Core.Conversations.Appended.Stored>(await _room.Get<PractitionerMessages>().Say(conversation.Id, _sam, "Good morning.", "m1", Now));
        await _room.Get<ProtectRespect.Core.Handovers.Handovers>().End(handover, _sam, new Ending(Core.Safeguarding.SafeguardingLevel.None), Now);
        await _room.Get<DutyRoom>().GoOff(_sam, knowing: true, Now);
        await Holds(false);
    }

    [Fact]
    public async Task On_duty_with_the_console_closed_it_ends_like_any_other()
    {
        await AfterHolds(SessionActivity.IdleLimit, true);
        await AfterHolds(TimeSpan.FromSeconds(1), false);
    }

    [Fact]
    public async Task Off_duty_eight_hours_are_the_longest()
    {
        await _room.Get<DutyRoom>().GoOff(_sam, knowing: true, Now);
        for (var quarter = 0; quarter < 32; quarter++)
        {
            _activity.Touch(_user.Session());
            await AfterHolds(TimeSpan.FromMinutes(15), true);
        }

        _activity.Touch(_user.Session());
        await AfterHolds(TimeSpan.FromSeconds(1), false);
    }

    private async Task AfterHolds(TimeSpan time, bool holds)
    {
        _room.Clock.Advance(time);
        await Holds(holds);
    }

    private async Task Holds(bool holds)
    {
        using var db = _room.Get<IDatabase>().ReadContext();
        Assert.Equal(holds, await new SessionCheck(db, _activity, _room.Clock).Holds(_user, Now));
    }
}
