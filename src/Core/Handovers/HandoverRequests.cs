using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Handovers;

/// <summary>What the visitor's side does to the queue, inside the transaction of its turn.</summary>
public static class HandoverRequests
{
    /// <summary>
    /// Opens a handover, or renews the open one: the level may rise and the newest card counts; the place is kept. What was noticed earlier
    /// in the episode counts too, however calmly a person is asked for now.
    /// </summary>
    public static void Request(WriteSession session, Conversation head, SecretKey key, HandoverCard card, SafeguardingLevel level)
    {
        level = Urgency.Higher(level, FlagRequests.Highest(session, head));
        var open = Open(session, head.Key);
        var id = open?.Id ?? RandomId.New();
        var sealedCard = SealedCard.Seal(key, id, card);
        if (open is null)
        {
            session.Db.Handovers.Add(new Handover
            {
                Id = id,
                ConversationKey = head.Key,
                Episode = head.Episode,
                Level = Urgency.Of(level, card.Danger),
                Danger = card.Danger,
                Audience = card.Audience,
                RequestedAt = session.Now,
                SealedCard = sealedCard,
            });
            session.Db.SaveChanges();
            session.SignalAfterCommit(WakeTopics.DutyBoard);
        }
        else
        {
            Save(session, open, HandoverDecisions.Renew(open, level, card, sealedCard));
        }
    }

    /// <summary>Something was noticed: whoever waits or is held goes up with it.</summary>
    public static void Raise(WriteSession session, Conversation head, SafeguardingLevel level)
    {
        if (Open(session, head.Key) is { } open)
        {
            Save(session, open, HandoverDecisions.Raise(open, level));
        }
    }

    /// <summary>The visitor leaves the queue; asking again is free.</summary>
    public static void Withdraw(WriteSession session, Conversation head)
    {
        if (Open(session, head.Key) is { } open)
        {
            Save(session, open, HandoverDecisions.Withdraw(open, session.Now));
        }
    }

    /// <summary>The visitor leaves the page. True: a person must still look, so the place in the queue is kept.</summary>
    public static bool Leave(WriteSession session, Conversation head) =>
        Open(session, head.Key) is { } open && Save(session, open, HandoverDecisions.Leave(open, session.Now)) is { IsOpen: true };

    /// <summary>A visitor who waits has been gone for too long. False: a person has them or must look, and nothing has changed.</summary>
    public static bool GiveUp(WriteSession session, Conversation head) =>
        Open(session, head.Key) is { } open && HandoverDecisions.GiveUp(open, session.Now) is { Made: true } given && Save(session, open, given) is not null;

    /// <summary>The visitor is back: whoever waits for them is told.</summary>
    public static void ComeBack(WriteSession session, Conversation head)
    {
        if (Open(session, head.Key) is { } open)
        {
            Save(session, open, HandoverDecisions.ComeBack(open));
        }
    }

    /// <summary>Whether the conversation's open handover is one that no machine may close.</summary>
    public static bool NeedsAPerson(IDatabase database, long conversationKey)
    {
        using var db = database.ReadContext();
        return db.Handovers
            .Where(h => h.ConversationKey == conversationKey && (h.State == HandoverState.Requested || h.State == HandoverState.Accepted))
            .Select(h => h.Level)
            .AsEnumerable()
            .Any(Urgency.NeedsAPerson);
    }

    private static Handover? Open(WriteSession session, long conversationKey) =>
        session.Db.Handovers.SingleOrDefault(h =>
            h.ConversationKey == conversationKey && (h.State == HandoverState.Requested || h.State == HandoverState.Accepted));

    private static Handover? Save(WriteSession session, Handover before, Decision<Handover> decision)
    {
        if (decision.Made)
        {
            session.Db.Entry(before).CurrentValues.SetValues(decision.Value with { Version = before.Version + 1 });
            session.Db.SaveChanges();
            session.SignalAfterCommit(WakeTopics.DutyBoard);
        }

        return decision.Value;
    }
}
