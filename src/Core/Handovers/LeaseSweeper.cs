using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Handovers;

/// <summary>
/// Puts visitors whose practitioner has gone silent back into the queue. At the start every claim gets a whole lease again, so that
/// a restart of ours throws nobody back.
/// </summary>
public sealed partial class LeaseSweeper(
    Handovers handovers, IWriter writer, IDatabase database, IOptions<DutyOptions> duty, TimeProvider clock, ILogger<LeaseSweeper> logger)
    : PeriodicWorker(TimeSpan.FromSeconds(5), clock, logger)
{
    public const string Job = "lease-sweeper";
    private bool _pushed;

    /// <summary>Gives every live claim a whole lease from now on.</summary>
    public Task Push(CancellationToken ct) => writer.Commit(
        session => session.Db.Handovers
            .Where(h => h.State == HandoverState.Accepted)
            .ExecuteUpdate(set => set
                .SetProperty(h => h.LeaseUntil, session.Now + duty.Value.Lease)
                .SetProperty(h => h.Version, h => h.Version + 1)), ct);

    /// <summary>Ends the claims whose lease has run out. Returns how many.</summary>
    public async Task<int> Sweep(CancellationToken ct)
    {
        var lapsed = 0;
        foreach (var id in await RunOut(ct).ConfigureAwait(false))
        {
            await Guarded(async () =>
            {
                if ((await handovers.Lapse(id, ct).ConfigureAwait(false)).Made)
                {
                    lapsed++;
                    Log.Lapsed(Logger, id);
                }
            }).ConfigureAwait(false);
        }

        return lapsed;
    }

    protected override async Task Round(CancellationToken ct)
    {
        if (!_pushed)
        {
            await Push(ct).ConfigureAwait(false);
            _pushed = true;
        }

        await Sweep(ct).ConfigureAwait(false);
    }

    private async Task<List<string>> RunOut(CancellationToken ct)
    {
        var now = Clock.GetUtcNow();
        using var db = database.ReadContext();
        return await db.Handovers
            .Where(h => h.State == HandoverState.Accepted && h.LeaseUntil <= now)
            .Select(h => h.Id)
            .ToListAsync(ct).ConfigureAwait(false);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The claim of handover {HandoverId} lapsed; the visitor is back in the queue.")]
        public static partial void Lapsed(ILogger logger, string handoverId);
    }
}
