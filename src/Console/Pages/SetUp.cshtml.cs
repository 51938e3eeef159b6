using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages;

/// <summary>The first account, a duty lead. Once anybody has an account this page does not exist.</summary>
internal sealed class SetUpModel(Accounts accounts, Practitioners practitioners, SetUpLink link, Door door, ProtectDb db) : AccountPage
{
    public async Task<IActionResult> OnGet(string? token)
    {
        Token = token;
        return await IsOver() || !link.Accepts(token) ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPost(string? token)
    {
        Token = token;
        if (await IsOver() || !link.Accepts(token))
        {
            return NotFound();
        }

        var account = await accounts.Make(Entered, PractitionerRole.DutyLead);
        if (!account.Made)
        {
            return Again(account.Refusal);
        }

        var made = await practitioners.SetUp(token, account.Value, Ct);
        if (!made.Made)
        {
            return NotFound();
        }

        await door.Enter(HttpContext, account.Value, Ct);
        return Said("/", "Your account is ready. Invite your colleagues under People, then go on duty.");
    }

    private Task<bool> IsOver() => db.Users.AnyAsync(Ct);
}
