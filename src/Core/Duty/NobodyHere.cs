using Microsoft.EntityFrameworkCore;
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
public sealed class NobodyHere(
    IWriter writer, IDatabase database, IKeyVault vault, ConversationLog log, IHouseWords words, IOptions<DutyOptions> duty, TimeProvider clock,
    ILogger<NobodyHere> logger) : PeriodicWorker(TimeSpan.FromSeconds(5), clock, logger)
{
    private bool _wasSomebodyHere = true;
    private DateTimeOffset? _lookFrom;

    /// <summary>Looks once. Returns how many visitors were told.</summary>
    public async Task<int> Look(CancellationToken ct)
    {
        bool somebody;
        using (var db = database.ReadContext())
        {
            somebody = db.AnyoneHere(duty.Value.Here, Clock.GetUtcNow());
        }

        var told = _wasSomebodyHere && !somebody ? await TellWaiting(ct).ConfigureAwait(false) : 0;
        _wasSomebodyHere = somebody;
        return told;
    }

    /// <summary>After a start the consoles get the time to show that they are there before anybody is told that they are not.</summary>
    protected override Task Round(CancellationToken ct)
    {
        _lookFrom ??= Clock.GetUtcNow() + duty.Value.Here;
        return Clock.GetUtcNow() < _lookFrom ? Task.CompletedTask : Look(ct);
    }

    private async Task<int> TellWaiting(CancellationToken ct)
    {
        List<(long Key, string KeyId)> waiting;
        using (var db = database.ReadContext())
        {
            var rows = await db.Conversations.Where(c => c.State == ConversationState.Waiting).Select(c => new { c.Key, c.KeyId }).ToListAsync(ct).ConfigureAwait(false);
            waiting = rows.ConvertAll(r => (r.Key, r.KeyId));
        }

        var told = 0;
        foreach (var (conversationKey, keyId) in waiting)
        {
            await Guarded(async () => told += await Tell(conversationKey, keyId, ct).ConfigureAwait(false) ? 1 : 0).ConfigureAwait(false);
        }

        return told;
    }

    /// <summary>False when the visitor no longer waits.</summary>
    private async Task<bool> Tell(long conversationKey, string keyId, CancellationToken ct)
    {
        var key = await vault.Open(keyId, ct).ConfigureAwait(false);
        return await writer.Commit(
            session =>
            {
                var waits = session.Log.FindByKey(conversationKey) is { State: ConversationState.Waiting };
                if (waits)
                {
                    log.AppendIn(session, conversationKey, key, head => head, words.Say(HouseWordIds.NobodyHere));
                }

                return waits;
            }, ct).ConfigureAwait(false);
    }
}
