using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Watching;

/// <summary>Ends the watches whose page is gone, so that whoever holds the conversation reads the truth.</summary>
public sealed class WatchSweeper(IWriter writer, IDatabase database, TimeProvider clock, ILogger<WatchSweeper> logger) : PeriodicWorker(TimeSpan.FromSeconds(5), clock, logger)
{
    public const string Job = "watch-sweeper";

    /// <summary>Looks once. Returns how many ended.</summary>
    public async Task<int> Sweep(CancellationToken ct)
    {
        var now = Clock.GetUtcNow();
        using (var db = database.ReadContext())
        {
            if (!await db.Watches.AnyAsync(w => w.EndedAt == null && w.Until <= now, ct).ConfigureAwait(false))
            {
                return 0;
            }
        }

        return await writer.Commit(
            session =>
            {
                var over = session.Db.Watches.AsNoTracking().Where(w => w.EndedAt == null && w.Until <= session.Now).ToList();
                foreach (var watch in over)
                {
                    session.Replace(watch, WatchDecisions.End(watch, session.Now));
                    var conversationId = session.Db.Conversations.Where(c => c.Key == watch.ConversationKey).Select(c => c.Id).Single();
                    session.Audit(new AuditEntry(ActionContext.System(Job), AuditActions.WatchEnded, nameof(Conversation), conversationId));
                    session.SignalAfterCommit(conversationId);
                }

                return over.Count;
            }, ct).ConfigureAwait(false);
    }

    protected override Task Round(CancellationToken ct) => Sweep(ct);
}
