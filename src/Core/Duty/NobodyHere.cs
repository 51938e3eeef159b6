using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Duty;

/// <summary>
/// When the last practitioner goes (off duty, or a console that has gone silent), everybody in the queue is told the truth at once.
/// Who was told keeps the place.
/// </summary>
public sealed partial class NobodyHere(
    IWriter writer, IDatabase database, IKeyVault vault, ConversationLog log, IHouseWords words, IOptions<DutyOptions> duty, TimeProvider clock,
    ILogger<NobodyHere> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private bool _wasSomebodyHere;

    /// <summary>Looks once. Returns how many visitors were told.</summary>
    public async Task<int> Look(CancellationToken ct)
    {
        bool somebody;
        using (var db = database.ReadContext())
        {
            somebody = db.AnyoneHere(duty.Value.Here, clock.GetUtcNow());
        }

        var told = _wasSomebodyHere && !somebody ? await TellWaiting(ct).ConfigureAwait(false) : 0;
        _wasSomebodyHere = somebody;
        return told;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await Look(stoppingToken).ConfigureAwait(false);
            }
            catch (StoreUnavailableException unavailable)
            {
                Log.StoreUnavailable(logger, unavailable);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private async Task<int> TellWaiting(CancellationToken ct)
    {
        List<(long Key, string KeyId)> waiting;
        using (var db = database.ReadContext())
        {
            var rows = await db.Conversations.Where(c => c.State == ConversationState.Waiting).Select(c => new { c.Key, c.KeyId }).ToListAsync(ct).ConfigureAwait(false);
            waiting = rows.ConvertAll(r => (r.Key, r.KeyId));
        }

        foreach (var (conversationKey, keyId) in waiting)
        {
            var key = await vault.Open(keyId, ct).ConfigureAwait(false);
            await writer.Commit(
                session =>
                {
                    if (session.Log.FindByKey(conversationKey) is { State: ConversationState.Waiting })
                    {
                        log.AppendIn(session, conversationKey, key, head => head, words.Say(HouseWordIds.NobodyHere));
                    }
                }, ct).ConfigureAwait(false);
        }

        return waiting.Count;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Waiting visitors could not be told that nobody is here; trying again.")]
        public static partial void StoreUnavailable(ILogger logger, Exception unavailable);
    }
}
