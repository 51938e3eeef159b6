using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Transfers;

/// <summary>A transfer as practitioners read it.</summary>
public sealed record TransferView(
    string Id, string ConversationId, TransferState State, TransferTeam Team, Audience Audience, SafeguardingLevel Level, string FromId, string From, string? ToId, string? To,
    DateTimeOffset AskedAt, string? AnsweredBy, DateTimeOffset? AnsweredAt, TransferWords Words, string? Answer)
{
    /// <summary>Who asked: the holder, or a duty lead who moves it.</summary>
    public required string AskedById { get; init; }
    public required string AskedBy { get; init; }
}

/// <summary>Transfers as practitioners read them.</summary>
public sealed class TransferReader(IDatabase database, IKeyVault vault)
{
    /// <summary>Those that somebody waits for, the oldest first.</summary>
    public async Task<IReadOnlyList<TransferView>> Asked(CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Views(db, db.Transfers.Where(t => t.State == TransferState.Asked).OrderBy(t => t.AskedAt), ct).ConfigureAwait(false);
    }

    /// <summary>How a conversation went from hand to hand, the newest first.</summary>
    public async Task<IReadOnlyList<TransferView>> Of(Conversation conversation, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Views(db, db.Transfers.Where(t => t.ConversationKey == conversation.Key).OrderByDescending(t => t.AskedAt), ct).ConfigureAwait(false);
    }

    private async Task<List<TransferView>> Views(ProtectDb db, IQueryable<Transfer> transfers, CancellationToken ct)
    {
        var rows = await transfers
            .Select(t => new
            {
                Transfer = t,
                Conversation = db.Conversations.Where(c => c.Key == t.ConversationKey).Select(c => new { c.Id, c.KeyId }).Single(),
                Handover = db.Handovers.Where(h => h.Key == t.HandoverKey).Select(h => new { h.Audience, h.Level }).Single(),
                From = db.Users.Where(p => p.Id == t.FromKey).Select(p => new { p.PublicId, p.WorkName }).Single(),
                AskedBy = db.Users.Where(p => p.Id == t.AskedByKey).Select(p => new { p.PublicId, p.WorkName }).Single(),
                To = db.Users.Where(p => p.Id == t.ToKey).Select(p => new { p.PublicId, p.WorkName }).SingleOrDefault(),
                AnsweredBy = db.Users.Where(p => p.Id == t.AnsweredByKey).Select(p => p.WorkName).SingleOrDefault(),
            })
            .ToListAsync(ct).ConfigureAwait(false);
        var views = new List<TransferView>(rows.Count);
        foreach (var row in rows)
        {
            var t = row.Transfer;
            var key = await vault.Open(row.Conversation.KeyId, ct).ConfigureAwait(false);
            views.Add(new TransferView(
                t.Id, row.Conversation.Id, t.State, t.Team, row.Handover.Audience, row.Handover.Level, row.From.PublicId, row.From.WorkName, row.To?.PublicId, row.To?.WorkName,
                t.AskedAt, row.AnsweredBy, t.AnsweredAt, SealedTransfer.Open(key, t.Id, t.SealedWords), t.SealedAnswer is { } answer ? SealedTransfer.OpenAnswer(key, t.Id, answer) : null)
            {
                AskedById = row.AskedBy.PublicId,
                AskedBy = row.AskedBy.WorkName,
            });
        }

        return views;
    }
}
