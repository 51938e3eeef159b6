using Microsoft.Data.Sqlite;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Storage.Sqlite;

/// <summary>Reads rows in the order in which <see cref="SqliteLogStatements"/> names their columns.</summary>
internal static class SqliteRows
{
    public static Conversation Head(SqliteDataReader r) => new()
    {
        Key = r.GetInt64(0),
        Id = r.GetString(1),
        UserId = r.GetString(2),
        KeyId = r.GetString(3),
        State = (ConversationState)r.GetInt32(4),
        Episode = r.GetInt32(5),
        LastSequence = r.GetInt64(6),
        LastVisitorSequence = r.GetInt64(7),
        AnsweredThrough = r.GetInt64(8),
        TokenVersion = r.GetInt32(9),
        StartedAt = At(r, 10),
        LastEntryAt = At(r, 11),
        ChangedAt = At(r, 12),
        FailedTurns = r.GetInt32(13),
        SealedDialogState = r.IsDBNull(14) ? null : r.GetFieldValue<byte[]>(14),
    };

    public static LogRow Row(SqliteDataReader r) => new()
    {
        ConversationKey = r.GetInt64(0),
        Sequence = r.GetInt64(1),
        Epoch = r.GetInt32(2),
        Episode = r.GetInt32(3),
        Kind = (EntryKind)r.GetInt32(4),
        AuthorKind = (AuthorKind)r.GetInt32(5),
        AuthorId = r.GetString(6),
        ClientId = Text(r, 7),
        At = At(r, 8),
        ContentId = Text(r, 9),
        ContentVersion = Text(r, 10),
        Lang = r.GetString(11),
        Sealed = r.GetFieldValue<byte[]>(12),
    };

    private static DateTimeOffset At(SqliteDataReader r, int column) => DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(column));

    private static string? Text(SqliteDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);
}
