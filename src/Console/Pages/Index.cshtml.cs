using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Content;
using ProtectRespect.Core.Duty;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages;

/// <summary>The duty board.</summary>
internal sealed class IndexModel(BoardQuery query, DutyRoom duty, IContentStatus content) : ConsolePage
{
    public BoardView Board { get; private set; } = null!;

    /// <summary>Faults that keep the newest content from serving.</summary>
    public int ContentFaults => content.Faults.Count;

    public async Task OnGet() => Board = await query.Look(Ct);

    public async Task<IActionResult> OnPostOnDuty()
    {
        var on = await duty.GoOn(User.PublicId(), Ct);
        return on.Made ? Said("/", "You are on duty. Visitors are told that a worker is here while a page of this console is open.") : Refused("/", on.Refusal);
    }

    public async Task<IActionResult> OnPostOffDuty()
    {
        var off = await duty.GoOff(User.PublicId(), knowing: false, Ct);
        return off.Made ? Said("/", "You are off duty.")
            : off.Refusal == DutyDecisions.LooseEnds ? LocalRedirect("/leaving")
            : Refused("/", off.Refusal);
    }
}
