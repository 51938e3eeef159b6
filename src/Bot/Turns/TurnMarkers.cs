namespace ProtectRespect.Bot.Turns;

/// <summary>Markers that turns put into the log; docs/events.md lists them with those of the console.</summary>
internal static class TurnMarkers
{
    public const string HandoverRequested = "handover.requested";
    public const string HandoverWithdrawn = "handover.withdrawn";
    /// <summary>The visitor's page was away for half an hour.</summary>
    public const string PlaceEnded = "handover.place-ended";
    public const string ConversationEnded = "conversation.ended";
    public const string VisitorLeft = "visitor.left";
    /// <summary>The visitor's page is to show nothing of us until the visitor brings it back.</summary>
    public const string PageHidden = "page.hidden";
    /// <summary>The visitor's message before it is not shown on their page again.</summary>
    public const string MessageHidden = "message.hidden";
    /// <summary>The visitor asked for a way back: their page fetches it, once.</summary>
    public const string WayBackOffered = "way-back.offered";
    public const string WordsClosed = "way-back.closed";
    /// <summary>Somebody came back by a way that was kept: it may be somebody else.</summary>
    public const string CameBack = "visitor.came-back";
    public const string CallbackRequested = "callback.requested";
    public const string CallbackChanged = "callback.changed";
    public const string CallbackCancelled = "callback.cancelled";
    /// <summary>The channel that the visitor writes over refused an entry of the log for good.</summary>
    public const string DeliveryFailed = "delivery.failed";
    public const string QuestionLeft = "question.left";
    public const string QuestionWithdrawn = "question.withdrawn";
    public const string ChatBooked = "chat.booked";
    public const string ChatCancelled = "chat.cancelled";
    public const string EnquiryRequested = "enquiry.requested";
}
