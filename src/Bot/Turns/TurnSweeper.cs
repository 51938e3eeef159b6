using Microsoft.Extensions.Logging;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Turns;

/// <summary>Runs, at the start and every five seconds, the turns that a crash or a failed bot left.</summary>
internal sealed class TurnSweeper(TurnRunner turns, IDatabase database, TimeProvider clock, ILogger<TurnSweeper> logger)
    : PeriodicWorker(TimeSpan.FromSeconds(5), clock, logger)
{
    private const int AtATime = 200;
    private static readonly TimeSpan OwedFor = TimeSpan.FromSeconds(10);

    protected override async Task Round(CancellationToken ct)
    {
        foreach (var id in Owing())
        {
            await Guarded(() => turns.Catch(id, timer: null, ct));
        }
    }

    private IReadOnlyList<string> Owing()
    {
        using var reader = database.BorrowReader();
        return reader.Statements.OwingTurns(Clock.GetUtcNow() - OwedFor, AtATime);
    }
}
