using Microsoft.AspNetCore.Http;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>A conversation that the caller may use, or why not.</summary>
internal readonly record struct Entry(Caller Caller, Conversation? Conversation, Refusal? Refusal)
{
    public bool IsVisitor => Caller is Caller.Visitor;

    public static Entry Refused(Caller caller, Refusal refusal) => new(caller, null, refusal);
}

/// <summary>
/// Lets callers in to one conversation. A token of another conversation is refused without a look-up, so nobody can ask which
/// conversations exist; a token's own conversation is started by its first use, so no first message is refused.
/// </summary>
internal sealed class ConversationDoor(Callers callers, IConversationReader conversations, ITurns turns, StartAdmission admission, VisitorsHere visitors)
{
    public const string Channel = "directline";
    public const string DefaultLocale = "en-GB";

    public async ValueTask<Entry> Enter(HttpContext context, string conversationId)
    {
        var caller = await callers.Identify(context);
        switch (caller)
        {
            case Caller.Nobody nobody:
                return Entry.Refused(caller, nobody.Refusal);
            case Caller.Visitor visitor when !string.Equals(visitor.Token.ConversationId, conversationId, StringComparison.Ordinal):
                return Entry.Refused(caller, Refusal.OtherConversation);
            case Caller.Visitor { Conversation: null } visitor:
                return (await Start(context, visitor, DefaultLocale)).Entry;
            case Caller.Visitor visitor:
                return new Entry(caller, visitor.Conversation, null);
            default:
                var conversation = await conversations.Find(conversationId, context.RequestAborted);
                if (conversation is null)
                {
                    return Entry.Refused(caller, Refusal.NoConversation);
                }

                visitors.Saw(conversationId);
                return new Entry(caller, conversation, null);
        }
    }

    /// <summary>Starts, or finds again, the conversation that a visitor's token names.</summary>
    public async ValueTask<(Entry Entry, bool Created)> Start(HttpContext context, Caller.Visitor visitor, string locale)
    {
        var ct = context.RequestAborted;
        if (visitor.Conversation is null && await admission.Enter(context.AddressBucket(), ct) is { } wait)
        {
            return (Entry.Refused(visitor, Refusal.TooFast(wait)), false);
        }

        var started = await turns.Start(new StartRequest(visitor.Token.ConversationId, visitor.Token.UserId, Channel, locale), ct);
        return (new Entry(visitor, started.Conversation, null), started.Created);
    }
}
