using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Watching;

/// <summary>Who has a conversation open that somebody else holds: begun by opening it, kept by the page's signs of life, ended by leaving.</summary>
public sealed class WatchingLive(IWriter writer, IDatabase database, IOptions<DutyOptions> duty)
{
    /// <summary>The person has these open. Nothing is written for what they hold themselves, or nobody does.</summary>
    public async Task See(string practitionerId, IReadOnlyCollection<string> conversationIds, CancellationToken ct)
    {
        if (await HeldByOthers(practitionerId, conversationIds, ct).ConfigureAwait(false) is not { Count: > 0 } held)
        {
            return;
        }

        await writer.Commit(
            session =>
            {
                if (session.Db.Acting(practitionerId) is not { } who)
                {
                    return;
                }

                foreach (var (conversationKey, conversationId) in held)
                {
                    var running = Running(session, conversationKey, who.Id);
                    var handover = session.Db.Handovers.AsNoTracking().SingleOrDefault(h => h.ConversationKey == conversationKey && h.State == HandoverState.Accepted);
                    if (WatchDecisions.See(running, handover, who.Id, duty.Value.Here, session.Now).Value is not { } watch)
                    {
                        continue;
                    }

                    if (running is not null)
                    {
                        session.Replace(running, watch);
                        continue;
                    }

                    session.Add(watch);
                    Tell(session, practitionerId, AuditActions.WatchBegun, conversationId);
                }
            }, ct).ConfigureAwait(false);
    }

    /// <summary>A page was closed. It may be back in a moment; else <see cref="WatchSweeper"/> ends the watch.</summary>
    public Task Close(string practitionerId, string conversationId, CancellationToken ct) =>
        Change(practitionerId, conversationId, (session, running, _) => session.Replace(running, WatchDecisions.Close(running, session.Now)), ct);

    /// <summary>The person says that they watch no longer.</summary>
    public Task Leave(string practitionerId, string conversationId, CancellationToken ct) => Change(
        practitionerId, conversationId,
        (session, running, id) =>
        {
            session.Replace(running, WatchDecisions.End(running, session.Now));
            Tell(session, practitionerId, AuditActions.WatchEnded, id);
        }, ct);

    /// <summary>Who watches now, by work name; whoever holds the conversation is never among them.</summary>
    public async Task<IReadOnlyList<string>> Of(Conversation conversation, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await db.Watches
            .Where(w => w.ConversationKey == conversation.Key && w.EndedAt == null
                && !db.Handovers.Any(h => h.ConversationKey == conversation.Key && h.State == HandoverState.Accepted && h.AcceptedByKey == w.PractitionerKey))
            .Join(db.Users, w => w.PractitionerKey, p => p.Id, (_, p) => p.WorkName)
            .OrderBy(name => name)
            .ToListAsync(ct).ConfigureAwait(false);
    }

    internal static void Tell(WriteSession session, string practitionerId, string act, string conversationId)
    {
        session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), act, nameof(Conversation), conversationId));
        session.SignalAfterCommit(conversationId);
    }

    private static Watch? Running(WriteSession session, long conversationKey, long practitionerKey) =>
        session.Db.Watches.AsNoTracking().SingleOrDefault(w => w.ConversationKey == conversationKey && w.PractitionerKey == practitionerKey && w.EndedAt == null);

    private Task Change(string practitionerId, string conversationId, Action<WriteSession, Watch, string> change, CancellationToken ct) => writer.Commit(
        session =>
        {
            var key = session.Db.Conversations.Where(c => c.Id == conversationId).Select(c => c.Key).SingleOrDefault();
            if (session.Db.Acting(practitionerId) is { } who && Running(session, key, who.Id) is { } running)
            {
                change(session, running, conversationId);
            }
        }, ct);

    private async Task<List<(long Key, string Id)>> HeldByOthers(string practitionerId, IReadOnlyCollection<string> conversationIds, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var rows = await db.Conversations.Where(c => conversationIds.Contains(c.Id))
            .Join(db.Handovers.Where(h => h.State == HandoverState.Accepted), c => c.Key, h => h.ConversationKey, (c, h) => new { c.Key, c.Id, h.AcceptedByKey })
            .Where(x => !db.Users.Any(p => p.Id == x.AcceptedByKey && p.PublicId == practitionerId))
            .ToListAsync(ct).ConfigureAwait(false);
        return rows.ConvertAll(r => (r.Key, r.Id));
    }
}
