using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.FollowUps;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.FollowUps;

/// <summary>Who was dropped, who looks after it, and what became of it.</summary>
internal sealed class IndexModel(FollowUpReader reader, FollowingUp following, Readings readings, TimeProvider clock) : ConsolePage
{
    private const string Here = "/follow-ups";

    public IReadOnlyList<FollowUpView> Open { get; private set; } = [];

    /// <summary>A practitioner sees what they closed themselves; a duty lead sees all.</summary>
    public IReadOnlyList<FollowUpView> Closed { get; private set; } = [];

    public bool IsOverdue(FollowUpView item) => item.DueAt <= clock.GetUtcNow();

    public async Task OnGet()
    {
        await readings.Record(User.PublicId(), AuditActions.FollowUpsRead, nameof(FollowUp), "", Ct);
        Open = await reader.Open(Ct);
        Closed = [.. (await reader.Closed(Ct)).Where(f => User.IsLead() || f.OwnerId == User.PublicId())];
    }

    public async Task<IActionResult> OnPostTake(string? id) =>
        After(id, await following.Take(id ?? "", User.PublicId(), Ct), "You have this follow-up now.");

    public async Task<IActionResult> OnPostPutBack(string? id) =>
        After(id, await following.PutBack(id ?? "", User.PublicId(), Ct), "Put back. Anyone on duty can take it on.");

    public async Task<IActionResult> OnPostClose(string? id, FollowUpOutcome? outcome, string? note) => After(
        id,
        await following.Close(id ?? "", User.PublicId(), outcome is { } chosen && Enum.IsDefined(chosen) ? chosen : null, note ?? "", Ct),
        "Closed. It is no longer on the board.");

    private LocalRedirectResult After(string? id, Decision<FollowUp> decision, string done) =>
        decision.Made ? Said(decision.Value.IsOpen ? $"{Here}#f-{id}" : Here, done) : Refused(Here, decision.Refusal);
}
