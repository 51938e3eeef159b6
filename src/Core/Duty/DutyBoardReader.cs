using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Enquiries;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Duty;

/// <summary>Everything that the duty board shows, read at one moment.</summary>
/// <param name="Waiting">In queue order: the most urgent first, then who has waited longest.</param>
/// <param name="Held">Longest held first.</param>
public sealed record DutyBoard(
    DateTimeOffset At, IReadOnlyList<HandoverView> Waiting, IReadOnlyList<HandoverView> Held, IReadOnlyList<OnDuty> OnDuty, int OpenCallbacks, int OverdueCallbacks,
    int OpenEnquiries, int OverdueEnquiries, IReadOnlyList<DutyTask> Tasks)
{
    /// <summary>What came to an end lately, the newest first; not who waits or is held again.</summary>
    public required IReadOnlyList<HandoverView> JustEnded { get; init; }
}

/// <summary>Somebody on duty. <see cref="Here"/> is false when their console has gone silent.</summary>
/// <param name="Holding">Conversations that count against their capacity.</param>
/// <param name="Parked">Those that they hold beside.</param>
public sealed record OnDuty(
    string Id, string WorkName, DateTimeOffset Since, bool Here, int Holding, int Parked, Availability Availability, DateTimeOffset? BreakUntil, int Capacity);

/// <summary>The duty board as a query: read again on each hint, never a tail of a global id.</summary>
public sealed class DutyBoardReader(IDatabase database, HandoverReader handovers, DutyTasks tasks, IOptions<DutyOptions> duty, TimeProvider clock)
{
    /// <summary>So long an end stands on the board, and so many of them.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);
    private const int MostEnded = 8;

    public async Task<DutyBoard> Read(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = await handovers.Open(ct).ConfigureAwait(false);
        using var db = database.ReadContext();
        var unfinished = db.Callbacks.Where(c => c.State == CallbackState.Open || c.State == CallbackState.Claimed);
        var unanswered = db.Enquiries.Where(e => e.State == EnquiryState.New || e.State == EnquiryState.Taken);
        return new DutyBoard(
            now,
            Urgency.InQueueOrder(open.Where(h => h.State is HandoverState.Requested), h => h.Level, h => h.RequestedAt),
            [.. open.Where(h => h.State is HandoverState.Accepted).OrderBy(h => h.AcceptedAt)],
            await OnDuty(db, open, now, ct).ConfigureAwait(false),
            await unfinished.CountAsync(ct).ConfigureAwait(false),
            await unfinished.CountAsync(c => c.DueAt <= now, ct).ConfigureAwait(false),
            await unanswered.CountAsync(ct).ConfigureAwait(false),
            await unanswered.CountAsync(e => e.ReplyBy <= now, ct).ConfigureAwait(false),
            await tasks.Read(open, ct).ConfigureAwait(false))
        {
            JustEnded = await JustEnded(open, now, ct).ConfigureAwait(false),
        };
    }

    private async Task<IReadOnlyList<HandoverView>> JustEnded(IReadOnlyList<HandoverView> open, DateTimeOffset now, CancellationToken ct)
    {
        var again = open.Select(h => h.ConversationId).ToHashSet(StringComparer.Ordinal);
        var ended = await handovers.Ended(now - Lately, MostEnded, ct).ConfigureAwait(false);
        return [.. ended.Where(h => !again.Contains(h.ConversationId)).DistinctBy(h => h.ConversationId)];
    }

    private async Task<IReadOnlyList<OnDuty>> OnDuty(ProtectDb db, IReadOnlyList<HandoverView> open, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await db.DutyStatuses.Where(d => d.OnDuty)
            .Join(db.Users, d => d.PractitionerKey, p => p.Id, (d, p) => new { p.PublicId, p.WorkName, Status = d })
            .ToListAsync(ct).ConfigureAwait(false);
        return rows.OrderBy(r => r.WorkName, StringComparer.Ordinal).Select(r => new OnDuty(
            r.PublicId,
            r.WorkName,
            r.Status.Since,
            DutyDecisions.IsHere(true, r.Status.LastHeartbeatAt, duty.Value.Here, now),
            open.Count(h => h.HolderId == r.PublicId && h.ParkedAt is null),
            open.Count(h => h.HolderId == r.PublicId && h.ParkedAt is not null),
            DutyDecisions.StatusOf(r.Status, now),
            r.Status.BreakUntil,
            DutyDecisions.CapacityOf(r.Status, duty.Value.Capacity))).ToList();
    }
}
