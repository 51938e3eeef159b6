using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.SecondLooks;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.SecondLooks;

/// <summary>Second looks that somebody waits for, and what was ended alone.</summary>
internal sealed class IndexModel(SecondLookReader reader, LookingAgain looking, Readings readings, TimeProvider clock) : ConsolePage
{
    private const string Here = "/second-looks";

    public IReadOnlyList<SecondLookView> Asked { get; private set; } = [];

    /// <summary>A practitioner sees their own only.</summary>
    public IReadOnlyList<SecondLookView> Alone { get; private set; } = [];

    public bool IsOverdue(SecondLookView look) => look.ReviewBy <= clock.GetUtcNow();

    public async Task OnGet()
    {
        await readings.Record(User.PublicId(), AuditActions.SecondLooksRead, nameof(SecondLook), "", Ct);
        var open = await reader.Open(Ct);
        Asked = [.. open.Where(s => s.State is SecondLookState.Asked)];
        Alone = [.. open.Where(s => s.State is SecondLookState.WentAhead && (User.IsLead() || s.AskedById == User.PublicId()))];
    }

    public async Task<IActionResult> OnPostAgree(string? id, string? words) =>
        After(await looking.Agree(id ?? "", User.PublicId(), words ?? "", Ct), "Agreed. Whoever asked can end it now.");

    public async Task<IActionResult> OnPostNotYet(string? id, string? words) =>
        After(await looking.SayNotYet(id ?? "", User.PublicId(), words ?? "", Ct), "Said. Whoever asked reads what must happen first.");

    public async Task<IActionResult> OnPostReview(string? id, string? words) =>
        After(await looking.Review(id ?? "", User.PublicId(), words ?? "", Ct), "Reviewed.");

    private LocalRedirectResult After(Decision<SecondLook> decision, string done) => decision.Made ? Said(Here, done) : Refused(Here, decision.Refusal);
}
