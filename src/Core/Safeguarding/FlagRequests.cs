using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Safeguarding;

/// <summary>What an assessment writes, inside the transaction that stores the message.</summary>
public static class FlagRequests
{
    /// <summary>Whether an assessment is worth a flag: something was noticed, or the recogniser failed.</summary>
    public static bool NeedsFlag(Assessment assessment) => assessment.Level is not SafeguardingLevel.None;

    /// <summary>
    /// Flags one message, once however often its turn is run, and raises the open handover of its conversation; nothing is ever lowered.
    /// </summary>
    public static void Raise(WriteSession session, Conversation head, SecretKey key, long sequence, Assessment assessment)
    {
        if (session.Db.Flags.Any(f => f.ConversationKey == head.Key && f.Sequence == sequence && f.AddedByKey == null))
        {
            return;
        }

        session.Add(Of(head, key, sequence, assessment.Level, new FlagFinding(assessment.Themes, assessment.Reasons, assessment.MayBeWatched), session.Now));
        HandoverRequests.Raise(session, head, assessment.Level);
        session.SignalAfterCommit(WakeTopics.DutyBoard);
        session.SignalAfterCommit(head.Id);
    }

    /// <summary>The most urgent of what was noticed in this episode and not dismissed; None when there is nothing.</summary>
    public static SafeguardingLevel Highest(WriteSession session, Conversation head) => session.Db.Flags
        .Where(f => f.ConversationKey == head.Key && f.Episode == head.Episode && f.State != FlagState.Dismissed)
        .Select(f => f.Level)
        .AsEnumerable()
        .Aggregate(SafeguardingLevel.None, Urgency.Higher);

    /// <summary>Whoever takes a conversation over reads its flags: the alarms stop.</summary>
    public static void SeeAll(WriteSession session, long conversationKey, long practitionerKey)
    {
        var unseen = session.Db.Flags.AsNoTracking().Where(f => f.ConversationKey == conversationKey && f.SeenAt == null).ToList();
        foreach (var flag in unseen)
        {
            session.Replace(flag, FlagDecisions.See(flag, practitionerKey, session.Now).Value!);
        }
    }

    internal static SafeguardingFlag Of(
        Conversation head, SecretKey key, long sequence, SafeguardingLevel level, FlagFinding finding, DateTimeOffset now, long? addedByKey = null)
    {
        var id = RandomId.New();
        return new SafeguardingFlag
        {
            Id = id,
            ConversationKey = head.Key,
            Episode = head.Episode,
            Sequence = sequence,
            Level = level,
            At = now,
            AddedByKey = addedByKey,
            SealedFinding = SealedFlag.Seal(key, id, finding),
        };
    }
}
