using Microsoft.Extensions.Logging;

namespace ProtectRespect.Core.Storage;

/// <summary>Moves committed pages out of the journal every second, off the writer's thread.</summary>
public sealed class Checkpointer(IDatabase database, TimeProvider clock, ILogger<Checkpointer> logger)
    : PeriodicWorker(TimeSpan.FromSeconds(1), clock, logger)
{
    protected override Task Round(CancellationToken ct)
    {
        database.Checkpoint();
        return Task.CompletedTask;
    }
}
