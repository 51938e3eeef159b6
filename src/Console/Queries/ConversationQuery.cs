using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Pages;

namespace ProtectRespect.DutyConsole.Queries;

/// <summary>A conversation that somebody is allowed to see, with its latest handover.</summary>
internal sealed record SeenConversation(Conversation Head, HandoverView? Handover)
{
    /// <summary>Who holds it now.</summary>
    public HandoverView? Held => Handover is { State: HandoverState.Accepted } ? Handover : null;

    public bool IsHeldBy(ClaimsPrincipal user) => Held is { } held && held.HolderId == user.PublicId();

    public DeskView DeskFor(ClaimsPrincipal user)
    {
        var mine = IsHeldBy(user);
        var level = Handover?.Level ?? default;
        return new DeskView(
            Head.Id,
            Head.State.ToString(),
            mine ? "You hold this conversation" : Held is { } held ? $"With {held.Holder}" : Words.Of(Head.State),
            Held?.Holder,
            mine,
            Words.Style(level),
            Words.Of(level),
            Handover?.VisitorLeftAt is not null);
    }
}

/// <summary>
/// Finds conversations for a person: what they may not read is not found. A duty lead reads any. A practitioner reads what they hold or
/// have held; a conversation that waits is read by claiming it.
/// </summary>
internal sealed class ConversationQuery(IConversationReader reader, HandoverReader handovers, ProtectDb db)
{
    public async Task<SeenConversation?> Find(string id, ClaimsPrincipal user, CancellationToken ct) =>
        await reader.Find(id, ct) is { } head && await MayRead(head, user, ct)
            ? new SeenConversation(head, await handovers.Latest(head, ct))
            : null;

    /// <summary>The open request for a person, for somebody who wants to claim it and cannot read it yet.</summary>
    public async Task<HandoverView?> OpenHandover(string id, CancellationToken ct) =>
        await reader.Find(id, ct) is { } head && await handovers.Latest(head, ct) is { State: HandoverState.Requested or HandoverState.Accepted } open ? open : null;

    private async Task<bool> MayRead(Conversation head, ClaimsPrincipal user, CancellationToken ct)
    {
        var key = user.Key();
        return user.Role() switch
        {
            PractitionerRole.DutyLead => true,
            PractitionerRole.Practitioner => await db.Handovers.AnyAsync(h => h.ConversationKey == head.Key && h.AcceptedByKey == key, ct),
            _ => false,
        };
    }
}
