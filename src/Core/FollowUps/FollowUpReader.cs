using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.FollowUps;

/// <summary>A follow-up as practitioners read it.</summary>
public sealed record FollowUpView(
    string Id, string ConversationId, FollowUpKind Kind, SafeguardingLevel Level, Audience Audience, FollowUpState State, DateTimeOffset CreatedAt, DateTimeOffset DueAt,
    string? OwnerId, string? Owner, FollowUpOutcome? Outcome, DateTimeOffset? ClosedAt, string? Note);

/// <summary>Follow-ups as practitioners read them.</summary>
public sealed class FollowUpReader(IDatabase database, IKeyVault vault)
{
    private const int MostClosed = 50;

    /// <summary>Unfinished ones: the most urgent first, then by when they are due.</summary>
    public async Task<IReadOnlyList<FollowUpView>> Open(CancellationToken ct)
    {
        using var db = database.ReadContext();
        return Urgency.InQueueOrder(await Views(db, db.FollowUps.Where(f => f.State != FollowUpState.Closed), ct).ConfigureAwait(false), f => f.Level, f => f.DueAt);
    }

    /// <summary>The last ones that were closed, the newest first.</summary>
    public async Task<IReadOnlyList<FollowUpView>> Closed(CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Views(db, db.FollowUps.Where(f => f.State == FollowUpState.Closed).OrderByDescending(f => f.ClosedAt).Take(MostClosed), ct).ConfigureAwait(false);
    }

    public async Task<FollowUpView?> Find(string followUpId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return (await Views(db, db.FollowUps.Where(f => f.Id == followUpId), ct).ConfigureAwait(false)).SingleOrDefault();
    }

    private async Task<List<FollowUpView>> Views(ProtectDb db, IQueryable<FollowUp> followUps, CancellationToken ct)
    {
        var rows = await followUps
            .Select(f => new
            {
                FollowUp = f,
                Conversation = db.Conversations.Where(c => c.Key == f.ConversationKey).Select(c => new { c.Id, c.KeyId }).Single(),
                Owner = db.Users.Where(p => p.Id == f.OwnerKey).Select(p => new { p.PublicId, p.WorkName }).SingleOrDefault(),
                Audience = db.Handovers.Where(h => h.ConversationKey == f.ConversationKey).OrderByDescending(h => h.RequestedAt).Select(h => (Audience?)h.Audience).FirstOrDefault(),
            })
            .ToListAsync(ct).ConfigureAwait(false);
        var views = new List<FollowUpView>(rows.Count);
        foreach (var row in rows)
        {
            var f = row.FollowUp;
            var note = f.SealedNote is { } bytes ? SealedFollowUp.Open(await vault.Open(row.Conversation.KeyId, ct).ConfigureAwait(false), f.Id, bytes) : null;
            views.Add(new FollowUpView(
                f.Id, row.Conversation.Id, f.Kind, f.Level, row.Audience ?? Audience.Unknown, f.State, f.CreatedAt, f.DueAt, row.Owner?.PublicId, row.Owner?.WorkName,
                f.Outcome, f.ClosedAt, note));
        }

        return views;
    }
}
