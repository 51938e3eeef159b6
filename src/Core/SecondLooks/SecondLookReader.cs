using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.SecondLooks;

/// <summary>A second look as practitioners read it.</summary>
public sealed record SecondLookView(
    string Id, string ConversationId, SecondLookState State, Audience Audience, SafeguardingLevel Level, string AskedById, string AskedBy, DateTimeOffset AskedAt,
    DateTimeOffset? ReviewBy, string Reason, string? LookedBy, string? Answer);

/// <summary>Second looks as practitioners read them.</summary>
public sealed class SecondLookReader(IDatabase database, IKeyVault vault)
{
    /// <summary>Those that somebody waits for and those that a lead has to review, the oldest first.</summary>
    public async Task<IReadOnlyList<SecondLookView>> Open(CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Views(
            db,
            db.SecondLooks.Where(s =>
                s.State == SecondLookState.WentAhead
                || (s.State == SecondLookState.Asked && db.Handovers.Any(h => h.Key == s.HandoverKey && h.State == HandoverState.Accepted && h.AcceptedByKey == s.AskedByKey)))
                .OrderBy(s => s.AskedAt),
            ct).ConfigureAwait(false);
    }

    /// <summary>The newest one of a conversation, or null.</summary>
    public async Task<SecondLookView?> Newest(Conversation conversation, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return (await Views(db, db.SecondLooks.Where(s => s.ConversationKey == conversation.Key).OrderByDescending(s => s.AskedAt).Take(1), ct).ConfigureAwait(false)).SingleOrDefault();
    }

    private async Task<List<SecondLookView>> Views(ProtectDb db, IQueryable<SecondLook> looks, CancellationToken ct)
    {
        var rows = await looks
            .Select(s => new
            {
                Look = s,
                Conversation = db.Conversations.Where(c => c.Key == s.ConversationKey).Select(c => new { c.Id, c.KeyId }).Single(),
                Handover = db.Handovers.Where(h => h.Key == s.HandoverKey).Select(h => new { h.Audience, h.Level }).Single(),
                AskedBy = db.Users.Where(p => p.Id == s.AskedByKey).Select(p => new { p.PublicId, p.WorkName }).Single(),
                LookedBy = db.Users.Where(p => p.Id == s.LookedByKey).Select(p => p.WorkName).SingleOrDefault(),
            })
            .ToListAsync(ct).ConfigureAwait(false);
        var views = new List<SecondLookView>(rows.Count);
        foreach (var row in rows)
        {
            var s = row.Look;
            var key = await vault.Open(row.Conversation.KeyId, ct).ConfigureAwait(false);
            views.Add(new SecondLookView(
                s.Id, row.Conversation.Id, s.State, row.Handover.Audience, row.Handover.Level, row.AskedBy.PublicId, row.AskedBy.WorkName, s.AskedAt, s.ReviewBy,
                SealedLook.OpenReason(key, s.Id, s.SealedReason), row.LookedBy, s.SealedAnswer is { } answer ? SealedLook.OpenAnswer(key, s.Id, answer) : null));
        }

        return views;
    }
}
