using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ProtectRespect.Core.Storage;

/// <summary>
/// Does the same round again and again. What fails is logged by its kind only and tried in the next round: a fault in one row must
/// neither end the process nor keep the other rows waiting.
/// </summary>
public abstract partial class PeriodicWorker(TimeSpan every, TimeProvider clock, ILogger logger) : BackgroundService
{
    protected TimeProvider Clock => clock;

    protected ILogger Logger => logger;

    protected abstract Task Round(CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        do
        {
            await Guarded(() => Round(stoppingToken)).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    /// <summary>Runs one piece of a round on its own.</summary>
    protected async Task Guarded(Func<Task> piece)
    {
        ArgumentNullException.ThrowIfNull(piece);
        try
        {
            await piece().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // See the summary.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Report(logger, GetType().Name, failure);
        }
    }

    /// <summary>Logs a failure by its kind only.</summary>
    internal static void Report(ILogger logger, string worker, Exception failure) => Log.Failed(logger, worker, FailureKind.Of(failure));

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Worker} failed with {Failure}; it tries again.")]
        public static partial void Failed(ILogger logger, string worker, string failure);
    }
}
