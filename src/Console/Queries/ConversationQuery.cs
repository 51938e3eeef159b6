using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.FollowUps;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.SecondLooks;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Transfers;
using ProtectRespect.Core.Watching;
using ProtectRespect.Core.WaysBack;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Pages;

namespace ProtectRespect.DutyConsole.Queries;

/// <summary>A conversation that somebody is allowed to see, with its latest handover.</summary>
/// <param name="Level">That of the handover; without one the highest that was noticed.</param>
internal sealed record SeenConversation(Conversation Head, HandoverView? Handover, SafeguardingLevel Level)
{
    /// <summary>How somebody came back to it; null = nobody has.</summary>
    public Way? CameBack { get; init; }

    /// <summary>Who has it open while somebody else holds it, by work name.</summary>
    public IReadOnlyList<string> Watchers { get; init; } = [];

    /// <summary>Who holds it now.</summary>
    public HandoverView? Held => Handover is { State: HandoverState.Accepted } ? Handover : null;

    public bool IsHeldBy(ClaimsPrincipal user) => Held is { } held && held.HolderId == user.PublicId();

    public DeskView DeskFor(ClaimsPrincipal user)
    {
        var mine = IsHeldBy(user);
        return new DeskView(
            Head.Id,
            Head.State.ToString(),
            mine ? "You hold this conversation" : Held is { } held ? $"With {held.Holder}" : Words.Of(Head.State),
            Held?.Holder,
            mine,
            Words.Style(Level),
            Words.Of(Level),
            Handover?.VisitorLeftAt is not null,
            mine ? Words.Watching(Watchers) : Held is { } theirs ? $"You are watching. {theirs.Holder} sees that you are." : "");
    }
}

/// <summary>
/// Finds conversations for a person: what they may not read is not found. A duty lead reads any. A practitioner reads what they hold or
/// have held, and whose flags they have judged; a conversation that waits is read by claiming it. One in which something serious was noticed
/// and that nobody can claim, since no person was asked for, is read by anybody who does duty: a person must look. So is one that is to be followed up, by its owner or while nobody has it, and one for
/// which a second look is asked.
/// </summary>
internal sealed class ConversationQuery(IConversationReader reader, HandoverReader handovers, WatchingLive watching, ProtectDb db)
{
    public async Task<SeenConversation?> Find(string id, ClaimsPrincipal user, CancellationToken ct) =>
        await reader.Find(id, ct) is { } head && await MayRead(head, user, ct) ? await Seen(head, ct) : null;

    /// <summary>The open request for a person, for somebody who wants to claim it and cannot read it yet.</summary>
    public async Task<HandoverView?> OpenHandover(string id, CancellationToken ct) =>
        await reader.Find(id, ct) is { } head && await handovers.Latest(head, ct) is { State: HandoverState.Requested or HandoverState.Accepted } open ? open : null;

    private async Task<SeenConversation> Seen(Conversation head, CancellationToken ct)
    {
        var handover = await handovers.Latest(head, ct);
        return new SeenConversation(head, handover, handover?.Level ?? await HighestNoticed(head, ct))
        {
            CameBack = await db.WaysBack.Where(w => w.ConversationKey == head.Key).Select(w => w.UsedWay).SingleOrDefaultAsync(ct),
            Watchers = handover is { State: HandoverState.Accepted } ? await watching.Of(head, ct) : [],
        };
    }

    private async Task<SafeguardingLevel> HighestNoticed(Conversation head, CancellationToken ct)
    {
        var levels = await db.Flags.Where(f => f.ConversationKey == head.Key && f.State != FlagState.Dismissed).Select(f => f.Level).Distinct().ToListAsync(ct);
        return levels.Aggregate(SafeguardingLevel.None, Urgency.Higher);
    }

    private async Task<bool> MayRead(Conversation head, ClaimsPrincipal user, CancellationToken ct)
    {
        var key = user.Key();
        return user.Role() switch
        {
            PractitionerRole.DutyLead => true,
            PractitionerRole.Practitioner =>
                await db.Handovers.AnyAsync(h => h.ConversationKey == head.Key && h.AcceptedByKey == key, ct)
                || await db.Transfers.AnyAsync(t => t.ConversationKey == head.Key && t.FromKey == key && (t.State == TransferState.Accepted || t.State == TransferState.TakenOver), ct)
                || await db.Flags.AnyAsync(f => f.ConversationKey == head.Key && (f.DecidedByKey == key || f.AddedByKey == key), ct)
                || await db.SecondLooks.AnyAsync(s => s.ConversationKey == head.Key && (s.LookedByKey == key || s.State == SecondLookState.Asked), ct)
                || await db.FollowUps.AnyAsync(f => f.ConversationKey == head.Key && (f.OwnerKey == key || f.State == FollowUpState.Open), ct)
                || await db.Flags.Alone(db).AnyAsync(f => f.ConversationKey == head.Key, ct),
            _ => false,
        };
    }
}
