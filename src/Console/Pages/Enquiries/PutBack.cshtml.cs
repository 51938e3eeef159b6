using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Enquiries;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Enquiries;

/// <summary>For duty leads: what somebody holds who is ill or away goes back to the list.</summary>
internal sealed class PutBackModel(EnquiryReader reader, Core.Enquiries.Enquiries enquiries) : ConsolePage
{
    public EnquiryLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id)
    {
        if (await reader.FindLine(id, Ct) is not { State: EnquiryState.Taken } line)
        {
            return NotFound();
        }

        Line = line;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, string? reason)
    {
        var put = await enquiries.PutBackByLead(id, User.PublicId(), reason ?? "", Ct);
        return put.Made ? Said($"/enquiries/{id}", "Put back. Anyone on duty can take it.")
            : put.Refusal == EnquiryDecisions.NotFound ? NotFound()
            : Refused($"/enquiries/{id}", put.Refusal);
    }
}
