using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.WaysBack;

/// <summary>
/// Ends five words that nobody has used for <see cref="SiteOptions.FiveWordsDays"/>, counted from when they were made or last opened the chat:
/// a paper that somebody finds years later opens nothing. What they are looked up by is gone then; the conversation stays.
/// </summary>
public sealed partial class OldWords(IWriter writer, IOptions<SiteOptions> site, TimeProvider clock, ILogger<OldWords> logger)
    : PeriodicWorker(TimeSpan.FromMinutes(1), clock, logger)
{
    /// <summary>Looks once. Returns how many ended.</summary>
    public async Task<int> Sweep(CancellationToken ct)
    {
        var ended = await writer.Commit(
            session =>
            {
                var since = session.Now - site.Value.FiveWords;
                return session.Db.WaysBack
                    .Where(w => w.Lookup != null && w.MadeAt <= since && (w.UsedAt == null || w.UsedAt <= since))
                    .ExecuteUpdate(set => set
                        .SetProperty(w => w.Lookup, (byte[]?)null)
                        .SetProperty(w => w.MadeAt, (DateTimeOffset?)null)
                        .SetProperty(w => w.Version, w => w.Version + 1));
            }, ct).ConfigureAwait(false);
        if (ended > 0)
        {
            Log.Ended(Logger, ended);
        }

        return ended;
    }

    protected override Task Round(CancellationToken ct) => Sweep(ct);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Count} ways back by five words ended unused.")]
        public static partial void Ended(ILogger logger, int count);
    }
}
