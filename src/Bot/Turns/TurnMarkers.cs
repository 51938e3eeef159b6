namespace ProtectRespect.Bot.Turns;

/// <summary>Markers that turns put into the log; docs/events.md lists them with those of the console.</summary>
internal static class TurnMarkers
{
    public const string HandoverRequested = "handover.requested";
    public const string HandoverWithdrawn = "handover.withdrawn";
    public const string ConversationEnded = "conversation.ended";
    public const string VisitorLeft = "visitor.left";
    /// <summary>The visitor's page is to show nothing of us until the visitor brings it back.</summary>
    public const string PageHidden = "page.hidden";
    /// <summary>The visitor's message before it is not shown on their page again.</summary>
    public const string MessageHidden = "message.hidden";
    public const string CallbackRequested = "callback.requested";
    public const string CallbackChanged = "callback.changed";
    public const string CallbackCancelled = "callback.cancelled";
    /// <summary>The channel that the visitor writes over refused an entry of the log for good.</summary>
    public const string DeliveryFailed = "delivery.failed";
    public const string EnquiryRequested = "enquiry.requested";
}
