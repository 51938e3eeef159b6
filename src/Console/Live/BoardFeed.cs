using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ProtectRespect.Core.Signals;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Live;

/// <summary>
/// Reads the board again at every hint, and at least every five seconds since time alone changes it (a lease runs out, a callback is
/// due), and sends it to those who watch, and what alarms to every page. A query that is read again, never a tail: nothing is missed by a lost hint.
/// </summary>
internal sealed partial class BoardFeed(IServiceScopeFactory scopes, IHubContext<DutyHub, IDutyClient> hub, IWakeUp wakeUp, ILogger<BoardFeed> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<BoardView> Look(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BoardQuery>().Look(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hints = wakeUp.Listen(WakeTopics.DutyBoard);
        while (!stoppingToken.IsCancellationRequested)
        {
            await hints.Wait(Patience, stoppingToken);
            try
            {
                var board = await Look(stoppingToken);
                await hub.Clients.Group(DutyHub.AlarmsGroup).Alarms(board.Alarms);
                await hub.Clients.Group(DutyHub.BoardGroup).Board(board);
            }
#pragma warning disable CA1031 // A board that could not be read once is read again at the next hint.
            catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.LookFailed(logger, fault);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The duty board could not be read.")]
        public static partial void LookFailed(ILogger logger, Exception fault);
    }
}
