using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Conversations;

/// <summary>Reads heads and pages of the log on read-only connections.</summary>
public sealed class ConversationReader(IDatabase database, IKeyVault vault, Installed installed) : IConversationReader
{
    public int Epoch => installed.Epoch;

    public Task<Conversation?> Find(string conversationId, CancellationToken ct)
    {
        using var reader = database.BorrowReader();
        return Task.FromResult(reader.Statements.Find(conversationId));
    }

    public async Task<LogPage> Read(Conversation conversation, long after, int max, CancellationToken ct)
    {
        IReadOnlyList<LogRow> rows;
        using (var reader = database.BorrowReader())
        {
            rows = reader.Statements.Read(conversation.Key, after, max);
        }

        if (rows.Count == 0)
        {
            return new LogPage([], after, installed.Epoch);
        }

        var key = await vault.Open(conversation.KeyId, ct).ConfigureAwait(false);
        var entries = new List<LogEntry>(rows.Count);
        foreach (var row in rows)
        {
            entries.Add(LogSeal.Open(conversation.Id, key, row));
        }

        return new LogPage(entries, rows[^1].Sequence, installed.Epoch);
    }

    public async Task<LogEntry?> FindByClientId(Conversation conversation, AuthorKind authorKind, string clientId, CancellationToken ct)
    {
        LogRow? row;
        using (var reader = database.BorrowReader())
        {
            row = reader.Statements.FindByClientId(conversation.Key, authorKind, clientId);
        }

        return row is null ? null : LogSeal.Open(conversation.Id, await vault.Open(conversation.KeyId, ct).ConfigureAwait(false), row);
    }
}
