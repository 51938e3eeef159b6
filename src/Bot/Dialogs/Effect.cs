using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Enquiries;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>What a turn asks of the house beyond its replies.</summary>
public abstract record Effect
{
    private protected Effect()
    {
    }
}

/// <summary>A person is wanted. While the conversation already waits, the newest card takes the place of the older one.</summary>
public sealed record RequestHandover(HandoverCard Card) : Effect;

/// <summary>The visitor leaves the queue; the conversation stays with the bot.</summary>
public sealed record WithdrawHandover : Effect;

public sealed record RequestCallback(CallbackRequest Request, string Reference) : Effect;

/// <summary>Whoever has the code wants the callback otherwise. If it is no longer open when this is written, the turn is run again.</summary>
public sealed record ChangeCallback(string Reference, CallbackChange Change) : Effect;

public sealed record RequestEnquiry(EnquiryRequest Request, string Reference, DateTimeOffset ReplyBy) : Effect;

public sealed record EndConversation : Effect;

/// <summary>The visitor's page turns into one that says nothing of us.</summary>
public sealed record HidePage : Effect;

/// <summary>The visitor's message is not shown on their page again.</summary>
public sealed record HideMessage : Effect;

/// <summary>The words at <paramref name="Sequence"/> of the log are a question for a practitioner, to be answered there.</summary>
public sealed record LeaveQuestion(Audience Audience, long Sequence, DateTimeOffset DueAt) : Effect;

public sealed record WithdrawQuestion : Effect;

/// <summary>The visitor means to be back then.</summary>
public sealed record BookChat(Audience Audience, SafeWindow When) : Effect;

public sealed record CancelChat : Effect;

/// <summary>The visitor wants this way back; their page fetches it.</summary>
public sealed record OfferWayBack(Way Way) : Effect;

/// <summary>The five words open nothing any more.</summary>
public sealed record CloseWords : Effect;

/// <summary>Run a turn of kind Reminder at <paramref name="At"/> with <paramref name="Kind"/> as its text.</summary>
public sealed record RemindAt(string Kind, DateTimeOffset At) : Effect;
