using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.WaysBack;

/// <summary>What a turn does to the ways back, inside its transaction.</summary>
public static class WayBackRequests
{
    public static void Offer(WriteSession session, Conversation head, Way way)
    {
        var before = Of(session, head);
        Write(session, before, WayBackDecisions.Offer(before, head.Key, way));
    }

    public static void Close(WriteSession session, Conversation head)
    {
        if (Of(session, head) is { } before)
        {
            Write(session, before, WayBackDecisions.Close(before));
        }
    }

    /// <summary>Whether the way still leads here; what a turn that brings somebody back is planned on.</summary>
    public static bool IsOpen(WriteSession session, long conversationKey, Way way) =>
        way is Way.Phone || session.Db.WaysBack.Any(w => w.ConversationKey == conversationKey && w.Lookup != null);

    public static void Use(WriteSession session, Conversation head, Way way)
    {
        var before = Of(session, head);
        var decision = WayBackDecisions.Use(before ?? new WayBack { ConversationKey = head.Key }, way, session.Now);
        Write(session, before, decision.Value ?? throw new InvalidOperationException("A way back was used that is closed."));
    }

    private static WayBack? Of(WriteSession session, Conversation head) => session.Db.WaysBack.AsNoTracking().SingleOrDefault(w => w.ConversationKey == head.Key);

    private static void Write(WriteSession session, WayBack? before, WayBack after)
    {
        if (before is null)
        {
            session.Add(after);
        }
        else
        {
            session.Replace(before, after);
        }
    }
}
