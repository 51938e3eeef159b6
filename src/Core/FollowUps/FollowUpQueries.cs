using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.FollowUps;

/// <summary>A conversation that was dropped, as the records say.</summary>
public sealed record Dropped(long ConversationKey, int Episode, FollowUpKind Kind, SafeguardingLevel Level);

/// <summary>
/// Who was dropped, asked of what is stored: nothing has to remember to write a follow-up down, so no crash, no fault of the bot and no way to
/// leave can lose one. Whoever waits, is held or still writes to the bot is not dropped yet.
/// </summary>
internal static class FollowUpQueries
{
    /// <param name="quietSince">Whoever has written nothing since then does not write any more.</param>
    public static IReadOnlyList<Dropped> Dropped(this ProtectDb db, DateTimeOffset quietSince) =>
        [.. Noticed(db, quietSince).Concat(Unmet(db)).GroupBy(d => d.ConversationKey).Select(Weightiest)];

    /// <summary>Something serious was noticed that nobody dismissed, and no practitioner has held the conversation since.</summary>
    private static List<Dropped> Noticed(ProtectDb db, DateTimeOffset quietSince) =>
        [.. db.Flags.Serious()
            .Where(f => f.State != FlagState.Dismissed
                && db.Conversations.Any(c => c.Key == f.ConversationKey && (c.State == ConversationState.Ended || c.LastEntryAt <= quietSince))
                && !db.Handovers.Any(h => h.ConversationKey == f.ConversationKey
                    && (h.State == HandoverState.Requested || h.State == HandoverState.Accepted || (h.AcceptedByKey != null && h.ClosedAt >= f.At)))
                && !db.FollowUps.Any(u => u.ConversationKey == f.ConversationKey && (u.State != FollowUpState.Closed || u.ClosedAt >= f.At)))
            .Select(f => new Dropped(f.ConversationKey, f.Episode, FollowUpKind.Serious, f.Level))];

    /// <summary>
    /// A person was asked for and none came. To leave the queue and stay with the bot is free: it counts only where the level was high.
    /// </summary>
    private static List<Dropped> Unmet(ProtectDb db) =>
        [.. db.Handovers
            .Where(h => h.AcceptedByKey == null
                && (h.State == HandoverState.Ended
                    || (h.State == HandoverState.Withdrawn
                        && (h.Outcome == HandoverOutcome.VisitorLeft || h.Level == SafeguardingLevel.High || h.Level == SafeguardingLevel.Immediate)))
                && !db.Handovers.Any(o => o.ConversationKey == h.ConversationKey
                    && (o.State == HandoverState.Requested || o.State == HandoverState.Accepted || (o.AcceptedByKey != null && o.RequestedAt >= h.RequestedAt)))
                && !db.FollowUps.Any(u => u.ConversationKey == h.ConversationKey && (u.State != FollowUpState.Closed || u.CreatedAt >= h.ClosedAt)))
            .Select(h => new Dropped(h.ConversationKey, h.Episode, FollowUpKind.PersonWanted, h.Level))];

    private static Dropped Weightiest(IEnumerable<Dropped> ofOne) =>
        ofOne.OrderByDescending(d => Urgency.Rank(d.Level)).ThenBy(d => d.Kind).First();
}
