using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Callbacks;

/// <summary>For duty leads: what somebody holds who is ill or away goes back to the list.</summary>
internal sealed class PutBackModel(CallbackReader reader, Core.Callbacks.Callbacks callbacks) : ConsolePage
{
    public CallbackLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id)
    {
        if (await reader.FindLine(id, Ct) is not { State: CallbackState.Claimed } line)
        {
            return NotFound();
        }

        Line = line;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, string? reason)
    {
        var put = await callbacks.PutBackByLead(id, User.PublicId(), reason ?? "", Ct);
        return put.Made ? Said($"/callbacks/{id}", "Put back. Anyone on duty can claim it.")
            : put.Refusal == CallbackDecisions.NotFound ? NotFound()
            : Refused($"/callbacks/{id}", put.Refusal);
    }
}
