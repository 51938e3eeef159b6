using ProtectRespect.Core.FollowUps;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.SecondLooks;
using ProtectRespect.Core.WriteUps;

namespace ProtectRespect.Core.Duty;

/// <summary>What is owed, beside the conversations; in the order in which it stands on the board.</summary>
public enum DutyTaskKind
{
    SecondLook = 1,
    FollowUp = 2,
    Review = 3,
    WriteUp = 4,
}

/// <summary>Something that somebody in the duty room has to do.</summary>
/// <param name="Id">Of the record that it is about.</param>
/// <param name="ForId">Who has to do it; null = whoever comes first.</param>
/// <param name="By">Who wants it, where somebody does.</param>
public sealed record DutyTask(
    DutyTaskKind Kind, string Id, string ConversationId, Audience Audience, SafeguardingLevel Level, DateTimeOffset Since, DateTimeOffset? DueAt, string? ForId, string? For,
    string? ById, string? By, FollowUpKind? Why = null);

/// <summary>Everything that is owed, read at one moment: what somebody waits for first, then what was dropped, then what is to be written.</summary>
public sealed class DutyTasks(FollowUpReader followUps, SecondLookReader looks, WriteUpReader writeUps)
{
    public async Task<IReadOnlyList<DutyTask>> Read(CancellationToken ct)
    {
        var all = (await followUps.Open(ct).ConfigureAwait(false)).Select(Of)
            .Concat((await looks.Open(ct).ConfigureAwait(false)).Select(Of))
            .Concat((await writeUps.Unfinished(ownerId: null, ct).ConfigureAwait(false)).Select(Of));
        return [.. all.OrderBy(t => t.Kind).ThenByDescending(t => Urgency.Rank(t.Level)).ThenBy(t => t.DueAt ?? t.Since)];
    }

    private static DutyTask Of(FollowUpView f) =>
        new(DutyTaskKind.FollowUp, f.Id, f.ConversationId, f.Audience, f.Level, f.CreatedAt, f.DueAt, f.OwnerId, f.Owner, null, null, f.Kind);

    private static DutyTask Of(SecondLookView s) => new(
        s.State is SecondLookState.WentAhead ? DutyTaskKind.Review : DutyTaskKind.SecondLook,
        s.Id, s.ConversationId, s.Audience, s.Level, s.AskedAt, s.ReviewBy, null, null, s.AskedById, s.AskedBy);

    private static DutyTask Of(WriteUpView w) => new(DutyTaskKind.WriteUp, w.Id, w.ConversationId, w.Audience, w.Level, w.At, null, w.OwnerId, w.Owner, null, null);
}
