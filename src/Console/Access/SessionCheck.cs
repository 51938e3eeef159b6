using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.DutyConsole.Access;

/// <summary>
/// Whether a session still holds, asked at every request and every call of the hub: the account is not suspended and its stamp is the
/// same, it is not older than eight hours, and it is not idle unless its person is on duty.
/// </summary>
internal sealed class SessionCheck(ProtectDb db, SessionActivity activity)
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
        var account = await db.Users
            .Where(p => p.Id == key)
            .Select(p => new { p.Suspended, p.SecurityStamp, OnDuty = db.DutyStatuses.Any(d => d.PractitionerKey == key && d.OnDuty) })
            .SingleOrDefaultAsync(ct);
        return account is { Suspended: false }
            && account.SecurityStamp == user.Stamp()
            && !activity.IsTooOld(user.Since())
            && (account.OnDuty || !activity.IsIdle(user.Session()));
    }
}
