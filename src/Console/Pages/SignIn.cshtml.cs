using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProtectRespect.Core;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages;

internal sealed class SignInModel(Door door, ProtectDb db, IOptions<SiteOptions> site) : ConsolePage
{
    public string Email { get; private set; } = "";
    public string To { get; private set; } = "/";
    public string? Problem { get; private set; }
    public bool HasTour => site.Value is { Demo: true, Practice: false };
    public IReadOnlyList<DemoPerson> DemoPeople { get; private set; } = [];

    public Task OnGet(string? to) => Show(to);

    public async Task<IActionResult> OnPost(string? email, string? password, string? to)
    {
        if (email is { Length: > 0 and <= 256 } && password is { Length: > 0 and <= 256 } && await door.SignIn(HttpContext, email, password, Ct))
        {
            return LocalRedirect(Safe(to));
        }

        Email = email ?? "";
        Problem = Door.Refused;
        await Show(to);
        return Page();
    }

    /// <summary>One click, and only in a practice system, where everybody is made up.</summary>
    public async Task<IActionResult> OnPostDemo(string? person, string? to)
    {
        if (!site.Value.Demo || await db.Users.SingleOrDefaultAsync(p => p.PublicId == person && !p.Suspended, Ct) is not { } account)
        {
            return NotFound();
        }

        await door.Enter(HttpContext, account, Ct);
        return LocalRedirect(Safe(to));
    }

    private async Task Show(string? to)
    {
        To = Safe(to);
        if (site.Value.Demo)
        {
            DemoPeople = await db.Users.Where(p => !p.Suspended).OrderBy(p => p.Id).Select(p => new DemoPerson(p.PublicId, p.WorkName, p.Role)).ToListAsync(Ct);
        }
    }

    private string Safe(string? to) => Url.IsLocalUrl(to) ? to! : "/";

    internal sealed record DemoPerson(string Id, string WorkName, PractitionerRole Role);
}
