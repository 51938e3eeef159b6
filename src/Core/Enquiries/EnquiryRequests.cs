using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Enquiries;

/// <summary>Keeps what a visitor asked for, inside the transaction of the turn that confirmed it.</summary>
public static class EnquiryRequests
{
    /// <param name="reference">A fresh one (<see cref="Reference.New"/>): the visitor reads it in the same turn.</param>
    /// <param name="replyBy">As the visitor was told.</param>
    public static Enquiry Add(WriteSession session, long? conversationKey, SecretKey key, string reference, DateTimeOffset replyBy, EnquiryRequest request)
    {
        var id = RandomId.New();
        session.SignalAfterCommit(WakeTopics.DutyBoard);
        return session.Add(new Enquiry
        {
            Id = id,
            Reference = reference,
            KeyId = key.Id,
            ConversationKey = conversationKey,
            Need = request.Need,
            Audience = request.Audience,
            CreatedAt = session.Now,
            ReplyBy = replyBy,
            SealedRequest = SealedEnquiry.Seal(key, id, request),
        });
    }
}
