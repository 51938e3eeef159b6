namespace ProtectRespect.Bot.Turns;

/// <summary>Markers that turns put into the log; docs/events.md lists them with those of the console.</summary>
internal static class TurnMarkers
{
    public const string HandoverRequested = "handover.requested";
    public const string HandoverWithdrawn = "handover.withdrawn";
    public const string ConversationEnded = "conversation.ended";
    public const string VisitorLeft = "visitor.left";
    public const string CallbackRequested = "callback.requested";
    public const string CallbackChanged = "callback.changed";
    public const string CallbackCancelled = "callback.cancelled";
    public const string EnquiryRequested = "enquiry.requested";
}
