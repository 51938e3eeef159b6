using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Audit;

/// <summary>Signs the head of chain and log every minute and at a clean stop, when something was written since.</summary>
public sealed class AuditCheckpointer(IDatabase database, SignedHead signedHead, Installed installed, TimeProvider clock, ILogger<AuditCheckpointer> logger)
    : PeriodicWorker(TimeSpan.FromSeconds(60), clock, logger)
{
    private AuditCheckpoint? _last;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        Sign();
    }

    protected override Task Round(CancellationToken ct)
    {
        Sign();
        return Task.CompletedTask;
    }

    /// <summary>Signs what there is now, unless that has been signed already.</summary>
    public void Sign()
    {
        using var db = database.ReadContext();
        using var reader = database.BorrowReader();
        var tail = db.AuditRows.AsNoTracking().Where(r => r.ChainId == AuditTail.ChainId).OrderByDescending(r => r.Seq).FirstOrDefault();
        var checkpoint = new AuditCheckpoint(
            AuditTail.ChainId, tail?.Seq ?? 0, Convert.ToHexString(tail?.Hash ?? AuditChain.Genesis), reader.Statements.HighWater(), installed.Epoch, 0);
        if (checkpoint == _last)
        {
            return;
        }

        _last = checkpoint;
        signedHead.Append(checkpoint with { AtMilliseconds = Clock.GetUtcNow().ToUnixTimeMilliseconds() });
    }
}
