using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ProtectRespect.DutyConsole.Pages;

/// <summary>One page for whatever could not be shown. It also answers to a failed form, which is why it takes every method.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";
    public string Advice { get; private set; } = "";
    public string RequestId => HttpContext.TraceIdentifier;

    public void OnGet(int? status) => Show(status);

    public void OnPost(int? status) => Show(status);

    private void Show(int? status) => (Heading, Advice) = status switch
    {
        404 => ("There is nothing here", "It may never have existed, or it is not yours to see."),
        400 => ("That form could not be taken", "The page was open for a long time, or it was opened before you signed in. Go back, copy what you wrote, load the page again and send it once more."),
        403 => ("That request was refused", "It did not come from a page of this console."),
        _ => ("Something went wrong", "It was not you. What was stored before is safe. Go back, check whether it was done, and try again."),
    };
}
