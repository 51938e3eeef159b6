using ProtectRespect.Core.FollowUps;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.SecondLooks;
using ProtectRespect.Core.Transfers;
using ProtectRespect.Core.WriteUps;

namespace ProtectRespect.Core.Duty;

/// <summary>What is owed, beside the conversations; in the order in which it stands on the board.</summary>
public enum DutyTaskKind
{
    Transfer = 1,
    SecondLook = 2,
    /// <summary>A parked conversation whose visitor has written, or whose time has come.</summary>
    Parked = 3,
    FollowUp = 4,
    Review = 5,
    WriteUp = 6,
}

/// <summary>Something that somebody in the duty room has to do.</summary>
/// <param name="Id">Of the record that it is about.</param>
/// <param name="ForId">Who has to do it; null = whoever comes first.</param>
/// <param name="By">Who wants it, where somebody does.</param>
public sealed record DutyTask(
    DutyTaskKind Kind, string Id, string ConversationId, Audience Audience, SafeguardingLevel Level, DateTimeOffset Since, DateTimeOffset? DueAt, string? ForId, string? For,
    string? ById, string? By, FollowUpKind? Why = null)
{
    /// <summary>Only a duty lead can do it.</summary>
    public bool ForLeads { get; init; }
}

/// <summary>Everything that is owed, read at one moment: what somebody waits for first, then what was dropped, then what is to be written.</summary>
public sealed class DutyTasks(
    FollowUpReader followUps, SecondLookReader looks, WriteUpReader writeUps, TransferReader transfers, HandoverReader handovers, TimeProvider clock)
{
    public async Task<IReadOnlyList<DutyTask>> Read(CancellationToken ct) => await Read(await handovers.Open(ct).ConfigureAwait(false), ct).ConfigureAwait(false);

    /// <param name="open">The conversations that wait or are held, where they have been read already.</param>
    internal async Task<IReadOnlyList<DutyTask>> Read(IReadOnlyList<HandoverView> open, CancellationToken ct)
    {
        var all = (await followUps.Open(ct).ConfigureAwait(false)).Select(Of)
            .Concat((await transfers.Asked(ct).ConfigureAwait(false)).Select(Of))
            .Concat(open.Where(h => h.VisitorWaits || h.RemindAt <= clock.GetUtcNow()).Select(Of))
            .Concat((await looks.Open(ct).ConfigureAwait(false)).Select(Of))
            .Concat((await writeUps.Unfinished(ownerId: null, ct).ConfigureAwait(false)).Select(Of));
        return [.. all.OrderBy(t => t.Kind).ThenByDescending(t => Urgency.Rank(t.Level)).ThenBy(t => t.DueAt ?? t.Since)];
    }

    private static DutyTask Of(FollowUpView f) =>
        new(DutyTaskKind.FollowUp, f.Id, f.ConversationId, f.Audience, f.Level, f.CreatedAt, f.DueAt, f.OwnerId, f.Owner, null, null, f.Kind);

    private static DutyTask Of(SecondLookView s) => new(
        s.State is SecondLookState.WentAhead ? DutyTaskKind.Review : DutyTaskKind.SecondLook,
        s.Id, s.ConversationId, s.Audience, s.Level, s.AskedAt, s.ReviewBy, null, null, s.AskedById, s.AskedBy)
    {
        ForLeads = s.State is SecondLookState.WentAhead,
    };

    private static DutyTask Of(TransferView t) =>
        new(DutyTaskKind.Transfer, t.Id, t.ConversationId, t.Audience, t.Level, t.AskedAt, null, t.ToId, t.To, t.FromId, t.From) { ForLeads = t.Team is TransferTeam.DutyLeads };

    private static DutyTask Of(HandoverView h) =>
        new(DutyTaskKind.Parked, h.Id, h.ConversationId, h.Audience, h.Level, h.ParkedAt!.Value, h.VisitorWaits ? null : h.RemindAt, h.HolderId, h.Holder, null, null);

    private static DutyTask Of(WriteUpView w) => new(DutyTaskKind.WriteUp, w.Id, w.ConversationId, w.Audience, w.Level, w.At, null, w.OwnerId, w.Owner, null, null);
}
