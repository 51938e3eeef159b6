using Microsoft.Extensions.Hosting;
using ProtectRespect.Core.Duty;

namespace ProtectRespect.Core.Practice;

/// <summary>
/// In the demo Joe is on duty from the start, so that a visitor meets a staffed duty room: this is his console, as it were. Whoever sends Joe
/// off duty by hand finds him off duty until the next start.
/// </summary>
public sealed class JoesConsole(MadeUpPeople people, DutyRoom duty) : BackgroundService
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var joe = await people.IdOf(MadeUpPeople.Joe, stoppingToken).ConfigureAwait(false);
        await duty.GoOn(joe, stoppingToken).ConfigureAwait(false);
        // Nobody sits at Joe's console: a visitor is not asked whether they are ready for him.
        await duty.SetBusy(joe, busy: true, stoppingToken).ConfigureAwait(false);
        using var timer = new PeriodicTimer(SignOfLife);
        do
        {
            await duty.Heartbeat(joe, stoppingToken).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}
