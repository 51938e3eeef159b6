using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Pages;

namespace ProtectRespect.DutyConsole.Queries;

/// <summary>A conversation that somebody is allowed to see, with its latest handover.</summary>
/// <param name="Holder">Work name of who holds it now, or null.</param>
internal sealed record SeenConversation(Conversation Head, Handover? Handover, string? Holder)
{
    public bool IsHeldBy(long practitionerKey) => Handover is { State: HandoverState.Accepted } held && held.AcceptedByKey == practitionerKey;
}

/// <summary>Finds conversations for a person: what they may not see is not found.</summary>
internal sealed class ConversationQuery(ProtectDb db, IKeyVault vault)
{
    public async Task<SeenConversation?> Find(string id, ClaimsPrincipal user, CancellationToken ct)
    {
        var head = await db.Conversations.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (head is null || user.Role() is not { } role)
        {
            return null;
        }

        var latest = await db.Handovers.Where(h => h.ConversationKey == head.Key).OrderByDescending(h => h.RequestedAt).FirstOrDefaultAsync(ct);
        if (!ConversationAccess.MayRead(role, user.Key(), latest))
        {
            return null;
        }

        var holder = latest is { State: HandoverState.Accepted }
            ? await db.Users.Where(p => p.Id == latest.AcceptedByKey).Select(p => p.WorkName).SingleOrDefaultAsync(ct)
            : null;
        return new SeenConversation(head, latest, holder);
    }

    /// <summary>Who holds it now, for somebody who asked for it and was too late.</summary>
    public Task<string?> HolderOf(string id, CancellationToken ct) => db.Handovers
        .Where(h => h.State == HandoverState.Accepted && db.Conversations.Any(c => c.Key == h.ConversationKey && c.Id == id))
        .Select(h => db.Users.Where(p => p.Id == h.AcceptedByKey).Select(p => p.WorkName).SingleOrDefault())
        .SingleOrDefaultAsync(ct);

    public async Task<HandoverCard?> CardOf(SeenConversation seen, CancellationToken ct) =>
        seen.Handover is { } handover ? SealedCard.Open(await vault.Open(seen.Head.KeyId, ct), handover.Id, handover.SealedCard) : null;

    public static DeskView DeskOf(SeenConversation seen, long practitionerKey)
    {
        var mine = seen.IsHeldBy(practitionerKey);
        var words = mine ? "You hold this conversation"
            : seen.Holder is { } holder ? $"With {holder}"
            : Words.Of(seen.Head.State);
        var level = seen.Handover?.Level ?? default;
        return new DeskView(
            seen.Head.Id,
            seen.Head.State.ToString(),
            words,
            seen.Holder,
            mine,
            Words.Style(level),
            Words.Of(level),
            seen.Handover?.VisitorLeftAt is not null);
    }
}
