using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.Core.Handovers;

/// <summary>A handover as practitioners read it, with the opened card.</summary>
public sealed record HandoverView(
    string Id, string ConversationId, int Episode, HandoverState State, SafeguardingLevel Level, DangerAnswer Danger, Audience Audience,
    DateTimeOffset RequestedAt, string? HolderId, string? Holder, DateTimeOffset? AcceptedAt, DateTimeOffset? LeaseUntil, int Lapses,
    DateTimeOffset? VisitorLeftAt, DateTimeOffset? ClosedAt, HandoverOutcome? Outcome, HandoverCard Card)
{
    /// <summary>How somebody came back to the conversation whose page was gone; null = nobody has.</summary>
    public Way? CameBack { get; init; }
    /// <summary>Parked since; null = it is in its holder's hands.</summary>
    public DateTimeOffset? ParkedAt { get; init; }
    public DateTimeOffset? RemindAt { get; init; }
    /// <summary>The visitor has written since it was parked.</summary>
    public bool VisitorWaits { get; init; }
    /// <summary>Since when the visitor has had the last word; null = somebody has answered.</summary>
    public DateTimeOffset? UnansweredSince { get; init; }
    /// <summary>Sequence of the last thing the visitor said.</summary>
    public long LastVisitorSequence { get; init; }
    /// <summary>Whose visitor they would be, while they are asked whether they are ready.</summary>
    public string? OfferedTo { get; init; }
    /// <summary>They asked for a few more minutes, or did not answer; they are asked again then.</summary>
    public DateTimeOffset? AskAgainAt { get; init; }
}

/// <summary>Handovers as practitioners read them.</summary>
public sealed class HandoverReader(IDatabase database, IKeyVault vault)
{
    /// <summary>Those that wait or are held, in no order.</summary>
    public async Task<IReadOnlyList<HandoverView>> Open(CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Views(db, db.Handovers.Where(h => h.State == HandoverState.Requested || h.State == HandoverState.Accepted), ct).ConfigureAwait(false);
    }

    /// <summary>Those that came to an end after <paramref name="since"/>, the newest first.</summary>
    public async Task<IReadOnlyList<HandoverView>> Ended(DateTimeOffset since, int most, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Views(db, db.Handovers.Where(h => h.ClosedAt > since).OrderByDescending(h => h.ClosedAt).Take(most), ct).ConfigureAwait(false);
    }

    /// <summary>The newest handover of a conversation: the one that a page about it is about.</summary>
    public async Task<HandoverView?> Latest(Conversation conversation, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var latest = db.Handovers.Where(h => h.ConversationKey == conversation.Key).OrderByDescending(h => h.RequestedAt).Take(1);
        return (await Views(db, latest, ct).ConfigureAwait(false)).SingleOrDefault();
    }

    private async Task<List<HandoverView>> Views(ProtectDb db, IQueryable<Handover> handovers, CancellationToken ct)
    {
        var rows = await handovers
            .Select(h => new
            {
                Handover = h,
                Conversation = db.Conversations.Where(c => c.Key == h.ConversationKey).Select(c => new { c.Id, c.KeyId, c.LastEntryAt, c.LastVisitorSequence, Unanswered = c.LastVisitorSequence == c.LastSequence }).Single(),
                CameBack = db.WaysBack.Where(w => w.ConversationKey == h.ConversationKey).Select(w => w.UsedWay).SingleOrDefault(),
                OfferedTo = db.Users.Where(p => p.Id == h.OfferedToKey).Select(p => p.WorkName).SingleOrDefault(),
                Holder = db.Users.Where(p => p.Id == h.AcceptedByKey).Select(p => new { p.PublicId, p.WorkName }).SingleOrDefault(),
            })
            .ToListAsync(ct).ConfigureAwait(false);
        var views = new List<HandoverView>(rows.Count);
        foreach (var row in rows)
        {
            var h = row.Handover;
            var key = await vault.Open(row.Conversation.KeyId, ct).ConfigureAwait(false);
            views.Add(new HandoverView(
                h.Id, row.Conversation.Id, h.Episode, h.State, h.Level, h.Danger, h.Audience, h.RequestedAt, row.Holder?.PublicId, row.Holder?.WorkName,
                h.AcceptedAt, h.LeaseUntil, h.Lapses, h.VisitorLeftAt, h.ClosedAt, h.Outcome, SealedCard.Open(key, h.Id, h.SealedCard))
            {
                CameBack = row.CameBack,
                ParkedAt = h.ParkedAt,
                RemindAt = h.RemindAt,
                VisitorWaits = h.ParkedAt is { } parked && row.Conversation.Unanswered && row.Conversation.LastEntryAt > parked,
                UnansweredSince = row.Conversation.Unanswered ? row.Conversation.LastEntryAt : null,
                LastVisitorSequence = row.Conversation.LastVisitorSequence,
                OfferedTo = row.OfferedTo,
                AskAgainAt = h.AskAgainAt,
            });
        }

        return views;
    }
}
