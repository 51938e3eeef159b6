using Microsoft.Extensions.Hosting;

namespace ProtectRespect.Core.Storage;

/// <summary>Moves committed pages out of the journal every second, off the writer's thread.</summary>
public sealed class Checkpointer(IDatabase database, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            database.Checkpoint();
        }
    }
}
