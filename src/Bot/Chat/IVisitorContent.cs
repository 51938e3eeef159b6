using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Chat;

/// <summary>The content that the page shows before and around a conversation. All of it comes from dialogs/.</summary>
public interface IVisitorContent
{
    /// <summary>What the bot says first, now. Creates nothing; the conversation's own greeting has the same content ids and words.</summary>
    IReadOnlyList<NewEntry> Greeting();

    /// <summary>Numbers to ring without this page: actions of type <c>call</c> from the services directory.</summary>
    IReadOnlyList<CardAction> Helplines();
}
