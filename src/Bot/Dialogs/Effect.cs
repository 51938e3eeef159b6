using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Handovers;

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

public sealed record RequestCallback(CallbackRequest Request) : Effect;

public sealed record EndConversation : Effect;

/// <summary>Run a turn of kind Reminder at <paramref name="At"/> with <paramref name="Kind"/> as its text.</summary>
public sealed record RemindAt(string Kind, DateTimeOffset At) : Effect;
