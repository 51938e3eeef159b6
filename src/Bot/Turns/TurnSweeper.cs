using Microsoft.Extensions.Logging;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Turns;

/// <summary>Runs, at the start and every five seconds, the turns that a crash or a failed bot left, and those whose timer is due.</summary>
internal sealed class TurnSweeper(TurnRunner turns, IDatabase database, IWriter writer, TimeProvider clock, ILogger<TurnSweeper> logger)
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

        foreach (var due in ConversationTimers.Due(database, Clock.GetUtcNow(), AtATime))
        {
            await Guarded(() => Run(due, ct));
        }
    }

    private IReadOnlyList<string> Owing()
    {
        using var reader = database.BorrowReader();
        return reader.Statements.OwingTurns(Clock.GetUtcNow() - OwedFor, AtATime);
    }

    private async Task Run(DueTimer due, CancellationToken ct)
    {
        var kind = due.Kind == ConversationTimers.HandedBack ? TurnInputKind.HandedBack : TurnInputKind.Reminder;
        await turns.Catch(due.ConversationId, new TurnInput(kind, due.Kind, 0), ct);
        await writer.Commit(session => ConversationTimers.Clear(session, due), ct);
    }
}
