using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Access;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages;

internal sealed class JoinModel(Accounts accounts, Practitioners practitioners, Door door, TimeProvider clock) : AccountPage
{
    public Invitation Invitation { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string? token) => await Find(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string? token)
    {
        if (!await Find(token))
        {
            return NotFound();
        }

        var account = await accounts.Make(Entered with { WorkName = Invitation.WorkName }, Invitation.Role);
        if (!account.Made)
        {
            return Again(account.Refusal);
        }

        var joined = await practitioners.Join(token!, account.Value, Ct);
        if (!joined.Made)
        {
            return Again(joined.Refusal);
        }

        await door.Enter(HttpContext, joined.Value, Ct);
        return Said(joined.Value.Role is PractitionerRole.Admin ? "/people" : "/", "Your account is ready.");
    }

    private async Task<bool> Find(string? token)
    {
        Token = token;
        if (token is not { Length: > 0 and <= 64 } || await practitioners.Find(token, clock.GetUtcNow(), Ct) is not { } invitation)
        {
            return false;
        }

        Invitation = invitation;
        return true;
    }
}
