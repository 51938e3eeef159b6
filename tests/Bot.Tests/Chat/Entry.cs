using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Tests.Chat;

/// <summary>A message of a log, as a page or a client gets it.</summary>
internal static class Entry
{
    public static LogEntry Said(string text, AuthorKind author = AuthorKind.Bot, long sequence = 1, params CardAction[] actions) => new()
    {
        Epoch = 1,
        Episode = 1,
        Sequence = sequence,
        Kind = EntryKind.Message,
        AuthorKind = author,
        AuthorId = "x",
        At = DateTimeOffset.UnixEpoch,
        Body = new EntryBody { Text = text, AuthorName = "Sam", Actions = actions },
    };
}
