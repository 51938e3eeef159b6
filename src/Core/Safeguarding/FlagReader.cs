using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Safeguarding;

/// <summary>A flag as practitioners read it. No type of the visitor's side ever carries one.</summary>
/// <param name="AddedBy">Work name; null = the recogniser.</param>
/// <param name="Reason">Why it was dismissed.</param>
public sealed record FlagView(
    string Id, string ConversationId, long Sequence, SafeguardingLevel Level, FlagState State, DateTimeOffset At, string? AddedBy, string? SeenBy, DateTimeOffset? SeenAt,
    string? DecidedBy, DateTimeOffset? DecidedAt, string? Reason, FlagFinding Finding)
{
    public bool Alarms => FlagDecisions.Alarms(State, SeenAt, Level);
}

/// <summary>Flags as practitioners read them.</summary>
public sealed class FlagReader(IDatabase database, IKeyVault vault)
{
    private const int MostForReview = 200;

    /// <summary>All flags of a conversation, in the order of its messages.</summary>
    public async Task<IReadOnlyList<FlagView>> Of(Conversation conversation, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Views(db, db.Flags.Where(f => f.ConversationKey == conversation.Key).OrderBy(f => f.Sequence).ThenBy(f => f.At), ct).ConfigureAwait(false);
    }

    /// <summary>What sounds an alarm: serious or not assessed, judged by nobody and seen by nobody. The oldest first.</summary>
    public async Task<IReadOnlyList<FlagView>> Alarms(CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Views(db, db.Flags.Alarming().OrderBy(f => f.At), ct).ConfigureAwait(false);
    }

    /// <summary>What sounded an alarm until somebody saw it, after <paramref name="since"/>. The oldest first.</summary>
    public async Task<IReadOnlyList<FlagView>> SeenAfter(DateTimeOffset since, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Views(db, db.Flags.Serious().Where(f => f.AddedByKey == null && f.SeenAt > since).OrderBy(f => f.At), ct).ConfigureAwait(false);
    }

    /// <summary>What was noticed in conversations that wait or are held.</summary>
    public async Task<IReadOnlyList<FlagView>> InQueue(CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Views(db, db.Flags.InQueue(db), ct).ConfigureAwait(false);
    }

    /// <summary>What was noticed where no person is, and none asked for. The oldest first.</summary>
    public async Task<IReadOnlyList<FlagView>> Alone(CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Views(db, db.Flags.Alone(db).OrderBy(f => f.At), ct).ConfigureAwait(false);
    }

    /// <summary>What the recogniser got wrong in a practitioner's eyes: dismissed, or added by hand. The newest first.</summary>
    /// <param name="by">Only what this practitioner judged; null = all.</param>
    public async Task<IReadOnlyList<FlagView>> ForReview(string? by, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var wrong = db.Flags.Where(f => f.State == FlagState.Dismissed || f.AddedByKey != null);
        if (by is not null)
        {
            wrong = wrong.Where(f => db.Users.Any(p => p.PublicId == by && (p.Id == f.DecidedByKey || p.Id == f.AddedByKey)));
        }

        return await Views(db, wrong.OrderByDescending(f => f.DecidedAt ?? f.At).Take(MostForReview), ct).ConfigureAwait(false);
    }

    private async Task<List<FlagView>> Views(ProtectDb db, IQueryable<SafeguardingFlag> flags, CancellationToken ct)
    {
        var rows = await flags
            .Select(f => new
            {
                Flag = f,
                Conversation = db.Conversations.Where(c => c.Key == f.ConversationKey).Select(c => new { c.Id, c.KeyId }).Single(),
                AddedBy = db.Users.Where(p => p.Id == f.AddedByKey).Select(p => p.WorkName).SingleOrDefault(),
                SeenBy = db.Users.Where(p => p.Id == f.SeenByKey).Select(p => p.WorkName).SingleOrDefault(),
                DecidedBy = db.Users.Where(p => p.Id == f.DecidedByKey).Select(p => p.WorkName).SingleOrDefault(),
            })
            .ToListAsync(ct).ConfigureAwait(false);
        var views = new List<FlagView>(rows.Count);
        foreach (var row in rows)
        {
            var f = row.Flag;
            var key = await vault.Open(row.Conversation.KeyId, ct).ConfigureAwait(false);
            views.Add(new FlagView(
                f.Id, row.Conversation.Id, f.Sequence, f.Level, f.State, f.At, row.AddedBy, row.SeenBy, f.SeenAt, row.DecidedBy, f.DecidedAt,
                f.SealedReason is { } reason ? SealedFlag.OpenReason(key, f.Id, reason) : null, SealedFlag.Open(key, f.Id, f.SealedFinding)));
        }

        return views;
    }
}
