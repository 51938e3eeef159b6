using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Content;

namespace ProtectRespect.DutyConsole.Pages.Content;

/// <summary>One dialog: all its words step by step, and where each leads.</summary>
internal sealed class DialogModel(IContentCatalogue catalogue) : ConsolePage
{
    public ContentDialog Dialog { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        if (catalogue.Dialog(id) is not { } dialog)
        {
            return NotFound();
        }

        Dialog = dialog;
        return Page();
    }
}
