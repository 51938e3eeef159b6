using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages;

/// <summary>Signing out goes off duty as well: a person who has gone is not counted as here. Whoever holds a conversation stays.</summary>
internal sealed class SignOutModel(Door door, DutyRoom duty, ProtectDb db) : ConsolePage
{
    public async Task<IActionResult> OnPost()
    {
        var key = User.Key();
        if (await db.DutyStatuses.AnyAsync(d => d.PractitionerKey == key && d.OnDuty, Ct)
            && await duty.GoOff(User.PublicId(), knowing: false, Ct) is { Refusal: { } refusal })
        {
            return refusal == DutyDecisions.LooseEnds ? LocalRedirect("/leaving") : Refused("/", refusal);
        }

        await door.Leave(HttpContext, Ct);
        return LocalRedirect("/sign-in");
    }
}
