using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Handovers;

/// <summary>A practitioner's words to the visitor: stored only while they hold the conversation, decided inside the transaction.</summary>
public sealed class PractitionerMessages(ConversationLog log, IDatabase database)
{
    public const int MaxLength = 4000;

    public Task<Appended> Say(string conversationId, string practitionerId, string text, string clientId, CancellationToken ct) =>
        Say(conversationId, practitionerId, text, [], clientId, ct);

    /// <param name="buttons">Services of the directory that go with it.</param>
    /// <param name="clientId">The console's id for this message: sending it again stores nothing twice.</param>
    public async Task<Appended> Say(string conversationId, string practitionerId, string text, IReadOnlyList<CardAction> buttons, string clientId, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
        {
            return new Appended.Refused(string.IsNullOrWhiteSpace(text) ? "Enter a message." : $"Shorten your message to {MaxLength} characters.");
        }

        var entry = new NewEntry
        {
            Kind = EntryKind.Message,
            AuthorKind = AuthorKind.Practitioner,
            AuthorId = practitionerId,
            ClientId = clientId,
            Body = new EntryBody { Text = text, AuthorName = await WorkName(practitionerId, ct).ConfigureAwait(false), Actions = buttons.Count > 0 ? buttons : null },
        };
        return await log.Append(conversationId, entry, (session, head) => Refuse(session, head, practitionerId), also: null, ct).ConfigureAwait(false);
    }

    private static string? Refuse(WriteSession session, Conversation head, string practitionerId)
    {
        var who = session.Db.Acting(practitionerId)?.Id;
        var held = session.Db.Handovers.Any(h => h.ConversationKey == head.Key && h.State == HandoverState.Accepted && h.AcceptedByKey == who);
        return held ? null : "You no longer hold this conversation. Your text was not sent.";
    }

    private async Task<string?> WorkName(string practitionerId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await db.Users.Where(p => p.PublicId == practitionerId).Select(p => p.WorkName).SingleOrDefaultAsync(ct).ConfigureAwait(false);
    }
}
