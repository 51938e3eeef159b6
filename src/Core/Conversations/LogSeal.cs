using System.Globalization;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Conversations;

/// <summary>Between what is said and what is stored: seals a new entry into its row and opens a row again.</summary>
internal static class LogSeal
{
    public static LogRow Seal(Conversation head, SecretKey key, int epoch, long sequence, DateTimeOffset at, NewEntry entry) => new()
    {
        ConversationKey = head.Key,
        Sequence = sequence,
        Epoch = epoch,
        Episode = head.Episode,
        Kind = entry.Kind,
        AuthorKind = entry.AuthorKind,
        AuthorId = entry.AuthorId,
        ClientId = entry.ClientId,
        At = at,
        ContentId = entry.ContentId,
        ContentVersion = entry.ContentVersion,
        Lang = entry.Lang,
        Sealed = key.SealJson(entry.Body, ActivityJson.Default.EntryBody, PlaceOf(head.Id, epoch, sequence)),
    };

    public static LogEntry Open(string conversationId, SecretKey key, LogRow row) => new()
    {
        Epoch = row.Epoch,
        Episode = row.Episode,
        Sequence = row.Sequence,
        Kind = row.Kind,
        AuthorKind = row.AuthorKind,
        AuthorId = row.AuthorId,
        ClientId = row.ClientId,
        At = row.At,
        ContentId = row.ContentId,
        ContentVersion = row.ContentVersion,
        Lang = row.Lang,
        Body = key.OpenJson(row.Sealed, ActivityJson.Default.EntryBody, PlaceOf(conversationId, row.Epoch, row.Sequence)),
    };

    private static string PlaceOf(string conversationId, int epoch, long sequence) =>
        Place.Of("LogRow", conversationId, string.Create(CultureInfo.InvariantCulture, $"{epoch}-{sequence}"));
}
