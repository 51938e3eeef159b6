using Microsoft.Extensions.Logging;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Turns;

/// <summary>
/// Runs the timers that are due as turns: every half second, so that after a hand-back the bot has spoken before the visitor can
/// have answered a question of before.
/// </summary>
internal sealed class TimerRunner(
    TurnRunner turns, QuietConversations quiet, IConversationReader reader, IDatabase database, IWriter writer, TimeProvider clock, ILogger<TimerRunner> logger)
    : PeriodicWorker(TimeSpan.FromMilliseconds(500), clock, logger)
{
    /// <summary>So long without a word, after something serious and with nobody asked for, a visitor counts as gone silent.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(10);

    private const int AtATime = 200;

    protected override Task Round(CancellationToken ct) => RunDue(ct);

    /// <summary>Runs what is due once.</summary>
    public async Task RunDue(CancellationToken ct)
    {
        foreach (var due in ConversationTimers.Due(database, Clock.GetUtcNow(), AtATime))
        {
            await Guarded(() => Run(due, ct));
        }
    }

    private async Task Run(DueTimer due, CancellationToken ct)
    {
        if (due.Kind == ConversationTimers.GoneSilent && await StillTalks(due, ct))
        {
            return;
        }

        var isQuiet = due.Kind is ConversationTimers.ClosingSoon or ConversationTimers.ClosedQuietly;
        var lastWord = isQuiet ? await quiet.StillSilent(due, ct) : null;
        if (isQuiet && lastWord is null)
        {
            await writer.Commit(session => ConversationTimers.Clear(session, due), ct);
            return;
        }

        var kind = due.Kind == ConversationTimers.HandedBack ? TurnInputKind.HandedBack : TurnInputKind.Reminder;
        await turns.Catch(due.ConversationId, new TurnInput(kind, due.Kind, 0), ct);
        await writer.Commit(session => ConversationTimers.Clear(session, due), ct);
        if (lastWord is { } word)
        {
            await quiet.Ran(due, word, ct);
        }
    }

    /// <summary>They have written since, or the bot has answered them since: the timer runs on from there.</summary>
    private async Task<bool> StillTalks(DueTimer due, CancellationToken ct)
    {
        if (await reader.Find(due.ConversationId, ct) is not { State: ConversationState.WithBot } head || head.LastEntryAt + Silence <= Clock.GetUtcNow())
        {
            return false;
        }

        await writer.Commit(session => ConversationTimers.Set(session, head.Key, due.Kind, head.LastEntryAt + Silence), ct);
        return true;
    }
}
