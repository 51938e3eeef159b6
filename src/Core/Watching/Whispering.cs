using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Watching;

/// <summary>A whisper as one of the two reads it. No type of the visitor's side ever carries one.</summary>
/// <param name="Mine">Written by whoever reads.</param>
public sealed record WhisperView(string Id, string From, string To, bool Mine, DateTimeOffset At, string Text);

/// <summary>Whispers between a duty lead and whoever holds a conversation.</summary>
public sealed class Whispering(IWriter writer, IDatabase database, IKeyVault vault, IConversationReader reader)
{
    public async Task<Decision<Whisper>> Say(string conversationId, string practitionerId, string text, CancellationToken ct)
    {
        if (WhisperDecisions.RefuseText(text) is { } refusal)
        {
            return refusal;
        }

        if (await reader.Find(conversationId, ct).ConfigureAwait(false) is not { } head)
        {
            return WhisperDecisions.NotHeld;
        }

        var key = await vault.Open(head.KeyId, ct).ConfigureAwait(false);
        var id = RandomId.New();
        var bytes = SealedWhisper.Seal(key, id, text.Trim());
        return await writer.Commit<Decision<Whisper>>(
            session =>
            {
                if (session.Db.Acting(practitionerId) is not { } who)
                {
                    return PractitionerDecisions.NotFound;
                }

                var held = session.Db.Handovers.AsNoTracking().SingleOrDefault(h => h.ConversationKey == head.Key && h.State == HandoverState.Accepted);
                var last = session.Db.Whispers.Where(w => w.ConversationKey == head.Key && w.ToKey == who.Id).OrderByDescending(w => w.At).Select(w => (long?)w.FromKey).FirstOrDefault();
                if (WhisperDecisions.Refuse(held, who.Id, who.Role, last) is { } not)
                {
                    return not;
                }

                WatchingLive.Tell(session, practitionerId, AuditActions.WhisperSaid, conversationId);
                return session.Add(new Whisper
                {
                    Id = id,
                    ConversationKey = head.Key,
                    FromKey = who.Id,
                    ToKey = WhisperDecisions.To(held!, who.Id, last),
                    At = session.Now,
                    Sealed = bytes,
                });
            }, ct).ConfigureAwait(false);
    }

    /// <summary>What this person whispered or was whispered, the oldest first. Nobody else's.</summary>
    public async Task<IReadOnlyList<WhisperView>> Of(Conversation conversation, string practitionerId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var rows = await db.Whispers.Where(w => w.ConversationKey == conversation.Key)
            .Join(db.Users, w => w.FromKey, p => p.Id, (w, from) => new { Whisper = w, From = from })
            .Join(db.Users, x => x.Whisper.ToKey, p => p.Id, (x, to) => new { x.Whisper, x.From, To = to })
            .Where(x => x.From.PublicId == practitionerId || x.To.PublicId == practitionerId)
            .OrderBy(x => x.Whisper.At)
            .Select(x => new { x.Whisper, x.From.PublicId, From = x.From.WorkName, To = x.To.WorkName })
            .ToListAsync(ct).ConfigureAwait(false);
        if (rows.Count == 0)
        {
            return [];
        }

        var key = await vault.Open(conversation.KeyId, ct).ConfigureAwait(false);
        return rows.ConvertAll(r => new WhisperView(r.Whisper.Id, r.From, r.To, r.PublicId == practitionerId, r.Whisper.At, SealedWhisper.Open(key, r.Whisper.Id, r.Whisper.Sealed)));
    }
}
