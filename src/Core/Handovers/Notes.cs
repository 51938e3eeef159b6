using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Handovers;

/// <summary>A private note as practitioners read it. No type of the visitor's side ever carries one.</summary>
public sealed record NoteView(string Id, string By, DateTimeOffset At, string Text);

/// <summary>Practitioners' private notes about a conversation.</summary>
public sealed class Notes(IWriter writer, IDatabase database, IKeyVault vault, IConversationReader reader)
{
    public static Refusal Empty { get; } = new("empty", "Enter text for the note.");
    public static Refusal NotFound { get; } = new("not-found", "There is no such conversation.");

    public async Task<Decision<Note>> Add(string conversationId, string practitionerId, string text, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Empty;
        }

        if (await reader.Find(conversationId, ct).ConfigureAwait(false) is not { } conversation)
        {
            return NotFound;
        }

        var key = await vault.Open(conversation.KeyId, ct).ConfigureAwait(false);
        var id = RandomId.New();
        var bytes = key.SealText(text, PlaceOf(conversationId, id));
        return await writer.Commit<Decision<Note>>(
            session =>
            {
                if (session.Db.Acting(practitionerId) is not { } who)
                {
                    return PractitionerDecisions.NotFound;
                }

                session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), AuditActions.NoteAdded, nameof(Conversation), conversationId));
                session.SignalAfterCommit(WakeTopics.DutyBoard);
                return session.Add(new Note
                {
                    Id = id,
                    ConversationKey = conversation.Key,
                    Episode = conversation.Episode,
                    PractitionerKey = who.Id,
                    At = session.Now,
                    Sealed = bytes,
                });
            }, ct).ConfigureAwait(false);
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<NoteView>> List(Conversation conversation, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var rows = await db.Notes
            .Where(n => n.ConversationKey == conversation.Key)
            .OrderByDescending(n => n.At)
            .Join(db.Users, n => n.PractitionerKey, p => p.Id, (n, p) => new { n.Id, p.WorkName, n.At, n.Sealed })
            .ToListAsync(ct).ConfigureAwait(false);
        var key = await vault.Open(conversation.KeyId, ct).ConfigureAwait(false);
        return rows.ConvertAll(r => new NoteView(r.Id, r.WorkName, r.At, key.OpenText(r.Sealed, PlaceOf(conversation.Id, r.Id))));
    }

    private static string PlaceOf(string conversationId, string noteId) => Place.Of(nameof(Note), conversationId, noteId);
}
