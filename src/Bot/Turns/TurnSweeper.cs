using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Turns;

/// <summary>Runs, at the start and every five seconds, the turns that a crash or a failed bot left, and those whose timer is due.</summary>
internal sealed partial class TurnSweeper(TurnRunner turns, IDatabase database, IWriter writer, TimeProvider clock, ILogger<TurnSweeper> logger) : BackgroundService
{
    private const int AtATime = 200;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan OwedFor = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await SweepOwed(stoppingToken);
            await SweepTimers(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepOwed(CancellationToken ct)
    {
        IReadOnlyList<string> owing;
        using (var reader = database.BorrowReader())
        {
            owing = reader.Statements.OwingTurns(clock.GetUtcNow() - OwedFor, AtATime);
        }

        foreach (var id in owing)
        {
            await Guarded(id, () => turns.Catch(id, timer: null, ct));
        }
    }

    private async Task SweepTimers(CancellationToken ct)
    {
        foreach (var due in ConversationTimers.Due(database, clock.GetUtcNow(), AtATime))
        {
            await Guarded(due.ConversationId, async () =>
            {
                var kind = due.Kind == ConversationTimers.HandedBack ? TurnInputKind.HandedBack : TurnInputKind.Reminder;
                await turns.Catch(due.ConversationId, new TurnInput(kind, due.Kind, 0), ct);
                await writer.Commit(session => ConversationTimers.Clear(session, due), ct);
            });
        }
    }

    /// <summary>One conversation that cannot be answered must not keep the others waiting.</summary>
    private async Task Guarded(string conversationId, Func<Task> sweep)
    {
        try
        {
            await sweep();
        }
#pragma warning disable CA1031 // See above; the next round tries again.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.Failed(logger, conversationId, failure.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The turn owed in conversation {ConversationId} failed: {Failure}")]
        public static partial void Failed(ILogger logger, string conversationId, string failure);
    }
}
