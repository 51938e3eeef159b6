using Microsoft.Extensions.Logging;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Conversations;

/// <summary>
/// Makes up for lost hints: once a second wakes whoever waits on a conversation that changed in the last ten. The window overlaps
/// on purpose; waking twice costs a read.
/// </summary>
public sealed class ChangedConversations(IDatabase database, IWakeUp wakeUp, TimeProvider clock, ILogger<ChangedConversations> logger)
    : PeriodicWorker(TimeSpan.FromSeconds(1), clock, logger)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    protected override Task Round(CancellationToken ct)
    {
        using var reader = database.BorrowReader();
        foreach (var id in reader.Statements.ChangedSince(Clock.GetUtcNow() - Window))
        {
            wakeUp.Signal(id);
        }

        return Task.CompletedTask;
    }
}
