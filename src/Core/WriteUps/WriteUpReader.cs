using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.WriteUps;

/// <summary>A write-up as practitioners read it.</summary>
public sealed record WriteUpView(
    string Id, string ConversationId, string OwnerId, string Owner, Audience Audience, SafeguardingLevel Level, WriteUpState State, DateTimeOffset At,
    DateTimeOffset? DoneAt, WriteUpText Text);

/// <summary>Write-ups as practitioners read them.</summary>
public sealed class WriteUpReader(IDatabase database, IKeyVault vault)
{
    /// <summary>Unfinished ones, the oldest first.</summary>
    /// <param name="ownerId">Only theirs; null = everybody's.</param>
    public async Task<IReadOnlyList<WriteUpView>> Unfinished(string? ownerId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var open = db.WriteUps.Where(w => w.State == WriteUpState.Open);
        if (ownerId is not null)
        {
            open = open.Where(w => db.Users.Any(p => p.Id == w.OwnerKey && p.PublicId == ownerId));
        }

        return await Views(db, open.OrderBy(w => w.At), ct).ConfigureAwait(false);
    }

    public async Task<WriteUpView?> Find(string writeUpId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return (await Views(db, db.WriteUps.Where(w => w.Id == writeUpId), ct).ConfigureAwait(false)).SingleOrDefault();
    }

    /// <summary>Those of a conversation, the newest first.</summary>
    public async Task<IReadOnlyList<WriteUpView>> Of(Conversation conversation, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Views(db, db.WriteUps.Where(w => w.ConversationKey == conversation.Key).OrderByDescending(w => w.At), ct).ConfigureAwait(false);
    }

    private async Task<List<WriteUpView>> Views(ProtectDb db, IQueryable<WriteUp> writeUps, CancellationToken ct)
    {
        var rows = await writeUps
            .Select(w => new
            {
                WriteUp = w,
                Conversation = db.Conversations.Where(c => c.Key == w.ConversationKey).Select(c => new { c.Id, c.KeyId }).Single(),
                Owner = db.Users.Where(p => p.Id == w.OwnerKey).Select(p => new { p.PublicId, p.WorkName }).Single(),
                Audience = db.Handovers.Where(h => h.Key == w.HandoverKey).Select(h => h.Audience).Single(),
            })
            .ToListAsync(ct).ConfigureAwait(false);
        var views = new List<WriteUpView>(rows.Count);
        foreach (var row in rows)
        {
            var w = row.WriteUp;
            var key = await vault.Open(row.Conversation.KeyId, ct).ConfigureAwait(false);
            views.Add(new WriteUpView(
                w.Id, row.Conversation.Id, row.Owner.PublicId, row.Owner.WorkName, row.Audience, w.Level, w.State, w.At, w.DoneAt, SealedWriteUp.Open(key, w.Id, w.SealedText)));
        }

        return views;
    }
}
