using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.DutyConsole.Access;

/// <summary>
/// Every page that somebody on duty opens or sends counts as a sign of life: where the live connection is down, or there is no script, claims and
/// presence hold as long as they work. Where the hub has just told it, nothing is written.
/// </summary>
internal sealed class SignOfLife(DutyRoom duty, ProtectDb db, TimeProvider clock) : IAsyncPageFilter
{
    /// <summary>As often as the hub tells it.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var user = context.HttpContext.User;
        // A HEAD is the script's own question whether the session holds.
        if (user.Role() is PractitionerRole.Practitioner or PractitionerRole.DutyLead && !HttpMethods.IsHead(context.HttpContext.Request.Method))
        {
            var key = user.Key();
            var stale = clock.GetUtcNow() - Fresh;
            if (await db.DutyStatuses.AnyAsync(d => d.PractitionerKey == key && d.OnDuty && d.LastHeartbeatAt <= stale, context.HttpContext.RequestAborted))
            {
                await duty.Heartbeat(user.PublicId(), context.HttpContext.RequestAborted);
            }
        }

        await next();
    }
}
