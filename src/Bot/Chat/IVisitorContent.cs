using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Chat;

/// <summary>The content that the page shows before and around a conversation. All of it comes from dialogs/.</summary>
public interface IVisitorContent
{
    /// <summary>What the bot says first, now. Creates nothing; the conversation's own greeting has the same content ids and words.</summary>
    IReadOnlyList<NewEntry> Greeting();

    /// <summary>Answers that mean the same whatever was asked.</summary>
    IReadOnlyList<CardAction> AtAnyTime();

    /// <summary>What is said when somebody tries to send a picture or a file.</summary>
    NewEntry FilesRefused();

    /// <summary>Numbers to ring without this page: actions of type <c>call</c> from the services directory.</summary>
    IReadOnlyList<CardAction> Helplines();

    /// <summary>A page to print, with numbers and addresses filled in; null when there is none of that id.</summary>
    PrintedSheet? Sheet(string id);

    /// <summary>What there is to read for adults; null when there is nothing for such readers.</summary>
    /// <param name="readers">As the address names them: <c>parents</c>, <c>professionals</c>.</param>
    PrintedSheet? Guides(string readers);

    /// <summary>One of those guides as a page; null when there is none of that id.</summary>
    PrintedSheet? Guide(string readers, string id);
}
