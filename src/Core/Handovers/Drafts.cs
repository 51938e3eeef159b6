using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Handovers;

/// <summary>What a practitioner has typed and not sent. Not audited: it is a thought, not an act.</summary>
public sealed class Drafts(IWriter writer, IDatabase database, IKeyVault vault, IConversationReader reader)
{
    /// <summary>Keeps the newest text; an empty one forgets the draft.</summary>
    public async Task Save(string conversationId, string practitionerId, string text, CancellationToken ct)
    {
        if (await reader.Find(conversationId, ct).ConfigureAwait(false) is not { } conversation)
        {
            return;
        }

        var key = await vault.Open(conversation.KeyId, ct).ConfigureAwait(false);
        var bytes = key.SealText(text, PlaceOf(conversationId, practitionerId));
        await writer.Commit(
            session =>
            {
                if (session.Db.Acting(practitionerId) is not { } who)
                {
                    return;
                }

                session.Db.Drafts.Where(d => d.PractitionerKey == who.Id && d.ConversationKey == conversation.Key).ExecuteDelete();
                if (text.Length > 0)
                {
                    session.Add(new Draft { PractitionerKey = who.Id, ConversationKey = conversation.Key, At = session.Now, Sealed = bytes });
                }
            }, ct).ConfigureAwait(false);
    }

    public async Task<string?> Find(Conversation conversation, string practitionerId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var bytes = await db.Drafts
            .Where(d => d.ConversationKey == conversation.Key && db.Users.Any(p => p.Id == d.PractitionerKey && p.PublicId == practitionerId))
            .Select(d => d.Sealed)
            .SingleOrDefaultAsync(ct).ConfigureAwait(false);
        if (bytes is null)
        {
            return null;
        }

        var key = await vault.Open(conversation.KeyId, ct).ConfigureAwait(false);
        return key.OpenText(bytes, PlaceOf(conversation.Id, practitionerId));
    }

    private static string PlaceOf(string conversationId, string practitionerId) => Place.Of(nameof(Draft), conversationId, practitionerId);
}
