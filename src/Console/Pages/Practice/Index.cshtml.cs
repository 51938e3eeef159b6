using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Practice;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Practice;

/// <summary>The drills. Where real people write there are none, and this page does not exist.</summary>
internal sealed class IndexModel(IServiceProvider services, DutyRoom duty) : ConsolePage
{
    public IReadOnlyList<Drill> Drills { get; private set; } = [];
    public DrillRun? Running { get; private set; }
    public IReadOnlyList<DrillRun> Earlier { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        if (services.GetService<IDrills>() is not { } drills)
        {
            return NotFound();
        }

        var runs = await drills.Runs(Ct);
        Drills = drills.All;
        Running = runs.FirstOrDefault(r => r.Running);
        Earlier = [.. runs.Where(r => !r.Running)];
        return Page();
    }

    /// <summary>Whoever starts a drill is on duty in it: the first thing a visitor hears is whether a worker is here.</summary>
    public async Task<IActionResult> OnPost(string? drill)
    {
        if (services.GetService<IDrills>() is not { } drills)
        {
            return NotFound();
        }

        await duty.GoOn(User.PublicId(), Ct);
        var started = await drills.Start(drill ?? "", Ct);
        return started.Made ? Said($"/practice/{started.Value.Id}", "The drill has begun. The first visitor is talking with the bot.") : Refused("/practice", started.Refusal);
    }
}
