using Microsoft.Extensions.Logging;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Turns;

/// <summary>
/// Runs the timers that are due as turns: every half second, so that after a hand-back the bot has spoken before the visitor can
/// have answered a question of before.
/// </summary>
internal sealed class TimerRunner(TurnRunner turns, IDatabase database, IWriter writer, TimeProvider clock, ILogger<TimerRunner> logger)
    : PeriodicWorker(TimeSpan.FromMilliseconds(500), clock, logger)
{
    private const int AtATime = 200;

    protected override async Task Round(CancellationToken ct)
    {
        foreach (var due in ConversationTimers.Due(database, Clock.GetUtcNow(), AtATime))
        {
            await Guarded(() => Run(due, ct));
        }
    }

    private async Task Run(DueTimer due, CancellationToken ct)
    {
        var kind = due.Kind == ConversationTimers.HandedBack ? TurnInputKind.HandedBack : TurnInputKind.Reminder;
        await turns.Catch(due.ConversationId, new TurnInput(kind, due.Kind, 0), ct);
        await writer.Commit(session => ConversationTimers.Clear(session, due), ct);
    }
}
