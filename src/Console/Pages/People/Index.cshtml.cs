using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ProtectRespect.Core;
using ProtectRespect.Core.Access;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.People;

internal sealed class IndexModel(Practitioners practitioners, LiveConnections connections, Readings readings, IOptions<SiteOptions> site) : ConsolePage
{
    public IReadOnlyList<Practitioner> People { get; private set; } = [];
    public string? Link { get; private set; }
    public DateTimeOffset LinkUntil { get; private set; }
    public string? InvitedName { get; private set; }

    public async Task OnGet() => await Show();

    /// <summary>The link is shown on this one answer and never again: only its hash is kept.</summary>
    public async Task<IActionResult> OnPostInvite(string? workName, PractitionerRole? role)
    {
        if (role is not { } chosen || !Enum.IsDefined(chosen))
        {
            return Refused("/people", "Choose a role.");
        }

        var invited = await practitioners.Invite(User.PublicId(), workName ?? "", chosen, Ct);
        if (!invited.Made)
        {
            return Refused("/people", invited.Refusal);
        }

        InvitedName = workName;
        LinkUntil = invited.Value.ExpiresAt;
        Link = $"{site.Value.ConsoleUrl.TrimEnd('/')}/join?token={invited.Value.Token}";
        await Show();
        return Page();
    }

    public async Task<IActionResult> OnPostSuspend(string? id)
    {
        var suspended = await practitioners.Suspend(id ?? "", User.PublicId(), Ct);
        if (!suspended.Made)
        {
            return Refused("/people", suspended.Refusal);
        }

        connections.CutPerson(suspended.Value.PublicId);
        return Said("/people", $"{suspended.Value.WorkName} is suspended and signed out everywhere.");
    }

    public async Task<IActionResult> OnPostReinstate(string? id)
    {
        var back = await practitioners.Reinstate(id ?? "", User.PublicId(), Ct);
        return back.Made ? Said("/people", $"{back.Value.WorkName} can sign in again.") : Refused("/people", back.Refusal);
    }

    private async Task Show()
    {
        await readings.Record(User.PublicId(), ConsoleActs.PeopleRead, nameof(Practitioner), "", Ct);
        People = await practitioners.List(Ct);
    }
}
