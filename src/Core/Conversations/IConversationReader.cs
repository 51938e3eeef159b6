namespace ProtectRespect.Core.Conversations;

/// <summary>A page of the log. <see cref="ScannedThrough"/> is the last sequence looked at, for the next watermark.</summary>
public sealed record LogPage(IReadOnlyList<LogEntry> Entries, long ScannedThrough, int Epoch);

/// <summary>Reads conversations; never writes. Unknown ids give null.</summary>
public interface IConversationReader
{
    /// <summary>The epoch of this installation, raised by a restore.</summary>
    int Epoch { get; }

    Task<Conversation?> Find(string conversationId, CancellationToken ct);

    /// <summary>Entries after <paramref name="after"/>, oldest first, at most <paramref name="max"/>, opened.</summary>
    Task<LogPage> Read(Conversation conversation, long after, int max, CancellationToken ct);

    /// <summary>The entry that this author kind appended with this client id, or null.</summary>
    Task<LogEntry?> FindByClientId(Conversation conversation, AuthorKind authorKind, string clientId, CancellationToken ct);
}
