using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Supervision;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Supervision;

/// <summary>What became of a debrief that was due: one's own, or for a duty lead somebody else's that was had.</summary>
internal sealed class DebriefModel(Debriefing debriefing) : ConsolePage
{
    public IActionResult OnGet() => LocalRedirect("/supervision");

    /// <param name="who">Whose; null = one's own.</param>
    /// <param name="back">The page on which the button was pressed.</param>
    public async Task<IActionResult> OnPost(DebriefOutcome? outcome, string? who, string? back)
    {
        var to = Url.IsLocalUrl(back) ? back : "/supervision";
        var answered = await debriefing.Answer(User.PublicId(), who ?? User.PublicId(), outcome ?? default, Ct);
        return !answered.Made ? Refused(to, answered.Refusal)
            : Said(to, outcome is DebriefOutcome.Had ? "Good that it was talked over." : "That is fine. A duty lead is there whenever you want to talk.");
    }
}
