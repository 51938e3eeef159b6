using Microsoft.Extensions.Logging;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.FollowUps;

/// <summary>Turns what the records say about dropped conversations into follow-ups. It remembers nothing: every round asks again.</summary>
public sealed class FollowUpFinder(IWriter writer, IDatabase database, TimeProvider clock, ILogger<FollowUpFinder> logger)
    : PeriodicWorker(TimeSpan.FromSeconds(5), clock, logger)
{
    public const string Job = "follow-up-finder";

    /// <summary>Whoever has been silent with the bot for so long does not write any more.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(15);

    /// <summary>Looks once. Returns how many follow-ups were opened.</summary>
    public async Task<int> Find(CancellationToken ct)
    {
        using (var db = database.ReadContext())
        {
            if (db.Dropped(Clock.GetUtcNow() - Quiet).Count == 0)
            {
                return 0;
            }
        }

        return await writer.Commit(
            session =>
            {
                // Asked again inside the transaction: somebody may have claimed meanwhile.
                var dropped = session.Db.Dropped(session.Now - Quiet);
                foreach (var one in dropped)
                {
                    Open(session, one);
                }

                return dropped.Count;
            }, ct).ConfigureAwait(false);
    }

    protected override Task Round(CancellationToken ct) => Find(ct);

    private static void Open(WriteSession session, Dropped dropped)
    {
        var followUp = session.Add(new FollowUp
        {
            Id = RandomId.New(),
            ConversationKey = dropped.ConversationKey,
            Episode = dropped.Episode,
            Kind = Urgency.NeedsAPerson(dropped.Level) ? FollowUpKind.Serious : dropped.Kind,
            Level = dropped.Level,
            CreatedAt = session.Now,
            DueAt = session.Now + FollowUpDecisions.Within(dropped.Level),
        });
        session.Audit(new AuditEntry(ActionContext.System(Job), AuditActions.FollowUpOpened, nameof(FollowUp), followUp.Id));
        session.SignalAfterCommit(WakeTopics.DutyBoard);
    }
}
