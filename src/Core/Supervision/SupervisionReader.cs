using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Supervision;

/// <summary>How somebody on duty is doing, by the records.</summary>
/// <param name="HighInARow">How many of the newest conversations they let go had high risk, one after the other, in this stretch of duty.</param>
/// <param name="WithoutBreak">On duty so long since they came or since their last break; null = on a break now.</param>
public sealed record Wellbeing(
    string Id, string Name, int Holding, int Capacity, int HighInARow, bool NeedsDebrief, DateTimeOffset Since, TimeSpan? WithoutBreak, int? MostByLead, string? LimitedBy)
{
    public bool LongWithoutBreak => WithoutBreak >= DutyDecisions.LongStretch;
}

/// <summary>What could have gone wrong, or did.</summary>
public enum NearMissKind
{
    /// <summary>Something serious was noticed, and a practitioner said that it is none.</summary>
    Dismissed = 1,
    /// <summary>High risk was ended without a second person.</summary>
    EndedAlone = 2,
    /// <summary>A console went silent while a visitor was promised a person.</summary>
    Lapsed = 3,
    /// <summary>Nobody held it, and it became a follow-up.</summary>
    Dropped = 4,
}

public sealed record NearMiss(DateTimeOffset At, NearMissKind Kind, string ConversationId, SafeguardingLevel Level, string? By);

/// <summary>An ended conversation to look at with whoever held it.</summary>
public sealed record Sampled(string ConversationId, string Name, DateTimeOffset ClosedAt, SafeguardingLevel Level, HandoverOutcome? Outcome);

public sealed record FeedbackView(string Id, string ConversationId, string For, string By, DateTimeOffset At, DateTimeOffset? ReadAt, string Text);

public sealed class SupervisionReader(IDatabase database, IKeyVault vault, IOptions<DutyOptions> duty, TimeProvider clock)
{
    private const int MostShown = 50;
    private const int SampleSize = 5;
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Everybody on duty, by name: nobody is compared with anybody.</summary>
    public async Task<IReadOnlyList<Wellbeing>> OnDuty(CancellationToken ct)
    {
        using var db = database.ReadContext();
        var people = await db.DutyStatuses.Where(d => d.OnDuty).Join(db.Users, d => d.PractitionerKey, u => u.Id, (d, u) => new { Status = d, u.PublicId, u.WorkName })
            .ToListAsync(ct).ConfigureAwait(false);
        return
        [
            .. people.Select(p =>
            {
                var now = clock.GetUtcNow();
                var risks = db.WriteUps.Where(w => w.OwnerKey == p.Status.PractitionerKey && w.At >= p.Status.Since).OrderByDescending(w => w.At).Select(w => w.Level).Take(MostShown).ToList();
                return new Wellbeing(
                    p.PublicId, p.WorkName, db.BusyWith(p.Status.PractitionerKey), DutyDecisions.CapacityOf(p.Status, duty.Value.Capacity),
                    SupervisionDecisions.HighInARow(risks), SupervisionDecisions.NeedsDebrief(db.RisksSinceDebrief(p.Status.PractitionerKey, now)),
                    p.Status.Since, DutyDecisions.WithoutBreak(p.Status, now), p.Status.MostByLead, db.WorkNameOf(p.Status.MostByLeadKey));
            }).OrderBy(w => w.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>One list of a month, the newest first.</summary>
    public async Task<IReadOnlyList<NearMiss>> NearMisses(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Month;
        using var db = database.ReadContext();
        var dismissed = await db.Flags.Where(f => f.State == FlagState.Dismissed && f.At >= since && f.Level != SafeguardingLevel.Concern && f.DecidedAt != null)
            .OrderByDescending(f => f.At).Take(MostShown)
            .Select(f => new Found(f.DecidedAt!.Value, NearMissKind.Dismissed, f.ConversationKey, f.Level, f.DecidedByKey)).ToListAsync(ct).ConfigureAwait(false);
        var alone = await db.SecondLooks.Where(s => s.ReviewBy != null && s.AskedAt >= since).OrderByDescending(s => s.AskedAt).Take(MostShown)
            .Select(s => new Found(s.AskedAt, NearMissKind.EndedAlone, s.ConversationKey, SafeguardingLevel.High, s.AskedByKey)).ToListAsync(ct).ConfigureAwait(false);
        var lapsed = await db.Handovers.Where(h => h.Lapses > 0 && h.RequestedAt >= since).OrderByDescending(h => h.RequestedAt).Take(MostShown)
            .Select(h => new Found(h.RequestedAt, NearMissKind.Lapsed, h.ConversationKey, h.Level, null)).ToListAsync(ct).ConfigureAwait(false);
        var dropped = await db.FollowUps.Where(f => f.CreatedAt >= since).OrderByDescending(f => f.CreatedAt).Take(MostShown)
            .Select(f => new Found(f.CreatedAt, NearMissKind.Dropped, f.ConversationKey, f.Level, f.ClosedByKey)).ToListAsync(ct).ConfigureAwait(false);
        return
        [
            .. dismissed.Concat(alone).Concat(lapsed).Concat(dropped).OrderByDescending(f => f.At).Take(MostShown)
                .Select(f => new NearMiss(f.At, f.Kind, db.Conversations.Where(c => c.Key == f.ConversationKey).Select(c => c.Id).Single(), f.Level, db.WorkNameOf(f.ByKey))),
        ];
    }

    /// <summary>A few ended conversations of this week, by chance, that nobody has given feedback on.</summary>
    public async Task<IReadOnlyList<Sampled>> Sample(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Week;
        using var db = database.ReadContext();
        var ended = await db.Handovers
            .Where(h => h.State == HandoverState.Ended && h.ClosedAt >= since && h.AcceptedByKey != null && !db.Feedback.Any(f => f.ConversationKey == h.ConversationKey))
            .Select(h => h.Key).ToArrayAsync(ct).ConfigureAwait(false);
        RandomNumberGenerator.Shuffle<long>(ended);
        var keys = ended.Take(SampleSize).ToList();
        return await db.Handovers.Where(h => keys.Contains(h.Key))
            .Join(db.Conversations, h => h.ConversationKey, c => c.Key, (h, c) => new { h, c.Id })
            .Join(db.Users, x => x.h.AcceptedByKey, u => u.Id, (x, u) => new Sampled(x.Id, u.WorkName, x.h.ClosedAt!.Value, x.h.Level, x.h.Outcome))
            .ToListAsync(ct).ConfigureAwait(false);
    }

    /// <param name="forId">Whose feedback; null = that to everybody.</param>
    public async Task<IReadOnlyList<FeedbackView>> Feedback(string? forId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var rows = await db.Feedback.Join(db.Users, f => f.ForKey, u => u.Id, (f, u) => new { Feedback = f, For = u })
            .Where(f => forId == null || f.For.PublicId == forId)
            .OrderByDescending(f => f.Feedback.At).Take(MostShown)
            .Join(db.Conversations, f => f.Feedback.ConversationKey, c => c.Key, (f, c) => new { f.Feedback, f.For.WorkName, c.Id, c.KeyId })
            .ToListAsync(ct).ConfigureAwait(false);
        var views = new List<FeedbackView>();
        foreach (var row in rows.OrderByDescending(r => r.Feedback.At))
        {
            var key = await vault.Open(row.KeyId, ct).ConfigureAwait(false);
            views.Add(new FeedbackView(
                row.Feedback.Id, row.Id, row.WorkName, db.WorkNameOf(row.Feedback.ByKey) ?? "", row.Feedback.At, row.Feedback.ReadAt, SealedFeedback.Open(key, row.Feedback.Id, row.Feedback.SealedText)));
        }

        return views;
    }

    private sealed record Found(DateTimeOffset At, NearMissKind Kind, long ConversationKey, SafeguardingLevel Level, long? ByKey);
}
