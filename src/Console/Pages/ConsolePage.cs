using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ProtectRespect.Core;

namespace ProtectRespect.DutyConsole.Pages;

/// <summary>What pages have in common: an act ends with a redirect, and the next page says what became of it.</summary>
internal abstract class ConsolePage : PageModel
{
    protected CancellationToken Ct => HttpContext.RequestAborted;

    protected LocalRedirectResult Said(string to, string words)
    {
        TempData["said"] = words;
        return LocalRedirect(to);
    }

    protected LocalRedirectResult Refused(string to, Refusal refusal) => Refused(to, refusal.Words);

    protected LocalRedirectResult Refused(string to, string words)
    {
        TempData["refused"] = words;
        return LocalRedirect(to);
    }
}
