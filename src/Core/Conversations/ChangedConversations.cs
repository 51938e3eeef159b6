using Microsoft.Extensions.Hosting;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Conversations;

/// <summary>
/// Makes up for lost hints: once a second wakes whoever waits on a conversation that changed in the last ten. The window overlaps
/// on purpose; waking twice costs a read.
/// </summary>
public sealed class ChangedConversations(IDatabase database, IWakeUp wakeUp, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            using var reader = database.BorrowReader();
            foreach (var id in reader.Statements.ChangedSince(clock.GetUtcNow() - Window))
            {
                wakeUp.Signal(id);
            }
        }
    }
}
