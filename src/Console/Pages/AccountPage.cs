using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ProtectRespect.Core;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages;

/// <summary>A page on which somebody makes their own account. What they entered comes back with the problem, the password never.</summary>
internal abstract class AccountPage : ConsolePage
{
    [BindProperty]
    public string? WorkName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public string? Token { get; protected set; }
    public Refusal? Problem { get; private set; }

    protected NewAccount Entered => new(WorkName ?? "", Email ?? "", Password ?? "");

    protected PageResult Again(Refusal problem)
    {
        Problem = problem;
        return Page();
    }
}
