using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Channels;

/// <summary>Something in the log that a channel has not acknowledged yet.</summary>
public sealed record DueForChannel(string ConversationId, ChannelConversation Conversation);

/// <summary>The marks of the outbox. Each change is one statement inside the caller's transaction.</summary>
public static class ChannelConversations
{
    /// <summary>Keeps where a conversation's visitor is. The mark of what was sent stays.</summary>
    public static void Keep(WriteSession session, long conversationKey, byte[] sealedReference)
    {
        var known = session.Db.ChannelConversations.Where(c => c.ConversationKey == conversationKey)
            .ExecuteUpdate(set => set.SetProperty(c => c.SealedReference, sealedReference));
        if (known == 0)
        {
            session.Db.ChannelConversations.Add(new ChannelConversation { ConversationKey = conversationKey, SealedReference = sealedReference });
            session.Db.SaveChanges();
        }
    }

    /// <summary>The channel has everything through <paramref name="sequence"/>.</summary>
    public static void Sent(WriteSession session, long conversationKey, long sequence) =>
        session.Db.ChannelConversations.Where(c => c.ConversationKey == conversationKey && c.SentThrough < sequence)
            .ExecuteUpdate(set => set.SetProperty(c => c.SentThrough, sequence).SetProperty(c => c.Attempts, 0).SetProperty(c => c.NextAttemptAt, (DateTimeOffset?)null));

    public static void Later(WriteSession session, ChannelConversation failed, DateTimeOffset nextAttemptAt) =>
        session.Db.ChannelConversations.Where(c => c.ConversationKey == failed.ConversationKey)
            .ExecuteUpdate(set => set.SetProperty(c => c.Attempts, failed.Attempts + 1).SetProperty(c => c.NextAttemptAt, nextAttemptAt));

    public static ChannelConversation? Find(IDatabase database, long conversationKey)
    {
        using var db = database.ReadContext();
        return db.ChannelConversations.SingleOrDefault(c => c.ConversationKey == conversationKey);
    }

    public static IReadOnlyList<DueForChannel> Due(IDatabase database, DateTimeOffset now, int max)
    {
        using var db = database.ReadContext();
        return [.. db.ChannelConversations
            .Where(c => c.NextAttemptAt == null || c.NextAttemptAt <= now)
            .Join(db.Conversations, c => c.ConversationKey, c => c.Key, (channel, head) => new { channel, head })
            .Where(c => c.channel.SentThrough < c.head.LastSequence)
            .OrderBy(c => c.head.ChangedAt)
            .Take(max)
            .Select(c => new DueForChannel(c.head.Id, c.channel))];
    }
}
