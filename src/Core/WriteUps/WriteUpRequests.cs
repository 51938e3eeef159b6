using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.WriteUps;

/// <summary>Whoever lets a conversation go owes a write-up, from the transaction that lets it go.</summary>
internal static class WriteUpRequests
{
    public static void Owe(WriteSession session, Handover handover, SecretKey key, long ownerKey, SafeguardingLevel level)
    {
        var id = RandomId.New();
        session.Add(new WriteUp
        {
            Id = id,
            HandoverKey = handover.Key,
            ConversationKey = handover.ConversationKey,
            Episode = handover.Episode,
            OwnerKey = ownerKey,
            Level = level,
            At = session.Now,
            SealedText = SealedWriteUp.Seal(key, id, new WriteUpText()),
        });
    }
}
