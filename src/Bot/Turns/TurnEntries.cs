using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Turns;

/// <summary>What turns append to the log.</summary>
internal static class TurnEntries
{
    public const string BotId = "bot";
    public const string BotName = "Computer helper";

    public static NewEntry OfVisitor(Conversation head, VisitorMessage message) => new()
    {
        Kind = EntryKind.Message,
        AuthorKind = AuthorKind.Visitor,
        AuthorId = head.UserId,
        ClientId = message.ClientId,
        Lang = message.Lang,
        Body = new EntryBody { Text = message.Text, Value = message.Value, ChannelData = message.ChannelData },
    };

    public static NewEntry OfBot(Reply reply) => new()
    {
        Kind = EntryKind.Message,
        AuthorKind = AuthorKind.Bot,
        AuthorId = BotId,
        ContentId = reply.ContentId,
        ContentVersion = reply.ContentVersion,
        Lang = reply.Lang,
        Body = new EntryBody { Text = reply.Text, AuthorName = reply.Author ?? BotName, Actions = reply.Actions.Count > 0 ? reply.Actions : null },
    };

    public static NewEntry Marker(string name) => new()
    {
        Kind = EntryKind.Marker,
        AuthorKind = AuthorKind.System,
        AuthorId = "system",
        Body = new EntryBody { Marker = name },
    };
}
