using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using ProtectRespect.Core.Practice;

namespace ProtectRespect.DutyConsole.Pages.Practice;

/// <summary>One drill: while it runs, and what can be seen of it afterwards.</summary>
internal sealed class RunModel(IServiceProvider services) : ConsolePage
{
    public DrillRun Seen { get; private set; } = null!;

    public static string WordOf(SeenPractice line) => (line.IsWarning, line.Found) switch
    {
        (true, true) => "Look again:",
        (true, false) => "Not found:",
        (false, true) => "Seen:",
        _ => "Not seen:",
    };

    public async Task<IActionResult> OnGet(string run)
    {
        if (services.GetService<IDrills>() is not { } drills || await drills.Find(run, Ct) is not { } seen)
        {
            return NotFound();
        }

        Seen = seen;
        return Page();
    }

    public async Task<IActionResult> OnPost(string run)
    {
        if (services.GetService<IDrills>() is not { } drills || await drills.Find(run, Ct) is null)
        {
            return NotFound();
        }

        await drills.Stop(run, CancellationToken.None);
        return Said($"/practice/{run}", "The drill is over.");
    }
}
