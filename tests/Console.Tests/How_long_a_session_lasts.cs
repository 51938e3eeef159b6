using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Duty;
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
        await _room.Get<DutyRoom>().GoOff(_sam, Now);

        await AfterHolds(SessionActivity.IdleLimit, true);
        await AfterHolds(TimeSpan.FromSeconds(1), false);
    }

    [Fact]
    public async Task Off_duty_whoever_does_something_has_fifteen_minutes_more()
    {
        await _room.Get<DutyRoom>().GoOff(_sam, Now);
        await AfterHolds(SessionActivity.IdleLimit, true);
        _activity.Touch(_user.Session());

        await AfterHolds(SessionActivity.IdleLimit, true);
    }

    [Fact]
    public async Task On_duty_is_never_idle()
    {
        await AfterHolds(SessionActivity.IdleLimit * 4, true);
    }

    [Fact]
    public async Task Eight_hours_are_the_longest_on_duty_or_off()
    {
        await AfterHolds(SessionActivity.Longest, true);
        await AfterHolds(TimeSpan.FromSeconds(1), false);
    }

    private async Task AfterHolds(TimeSpan time, bool holds)
    {
        _room.Clock.Advance(time);
        using var db = _room.Get<IDatabase>().ReadContext();
        Assert.Equal(holds, await new SessionCheck(db, _activity).Holds(_user, Now));
    }
}
