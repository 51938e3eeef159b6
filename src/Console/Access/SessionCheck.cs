using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.DutyConsole.Access;

/// <summary>
/// Whether a session still holds, asked at every request and every call of the hub: the account is not suspended and its stamp is the
/// same; and it is neither older than eight hours nor idle, unless its person is on duty and their console has shown a sign of life within the idle limit.
/// </summary>
internal sealed class SessionCheck(ProtectDb db, SessionActivity activity, TimeProvider clock)
{
    public async Task Validate(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } user && await Holds(user, context.HttpContext.RequestAborted))
        {
            activity.Touch(user.Session());
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(ConsoleCookies.Scheme);
    }

    public async Task<bool> Holds(ClaimsPrincipal user, CancellationToken ct)
    {
        var key = user.Key();
        var lately = clock.GetUtcNow() - SessionActivity.IdleLimit;
        var account = await db.Users
            .Where(p => p.Id == key)
            .Select(p => new { p.Suspended, p.SecurityStamp, AtWork = db.DutyStatuses.Any(d => d.PractitionerKey == key && d.OnDuty && d.LastHeartbeatAt >= lately) })
            .SingleOrDefaultAsync(ct);
        return account is { Suspended: false }
            && account.SecurityStamp == user.Stamp()
            && (account.AtWork || !(activity.IsTooOld(user.Since()) || activity.IsIdle(user.Session())));
    }
}
