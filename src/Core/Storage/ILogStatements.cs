using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Storage;

/// <summary>The hot path as prepared statements: heads and rows of the log. Writing ones work on the writer's connection only.</summary>
public interface ILogStatements : IDisposable
{
    Conversation? Find(string conversationId);

    Conversation? FindByKey(long key);

    /// <summary>Returns the conversation with its key.</summary>
    Conversation Insert(Conversation conversation);

    /// <summary>
    /// Moves the head from <paramref name="before"/> to <paramref name="after"/>. False when the stored head is no longer
    /// <paramref name="before"/> (its last sequence, answered-through, state or token version differ): somebody was faster.
    /// </summary>
    bool Advance(Conversation before, Conversation after);

    void Insert(LogRow row);

    IReadOnlyList<LogRow> Read(long conversationKey, long after, int max);

    /// <summary>The sequence and row of an earlier entry with the same client id, or null.</summary>
    LogRow? FindByClientId(long conversationKey, AuthorKind authorKind, string clientId);

    /// <summary>Ids of conversations whose head changed at or after <paramref name="since"/>.</summary>
    IReadOnlyList<string> ChangedSince(DateTimeOffset since);

    /// <summary>Keys of conversations that owe a turn for a visitor's message older than <paramref name="before"/>.</summary>
    IReadOnlyList<string> OwingTurns(DateTimeOffset before, int max);

    /// <summary>Grows with every log row ever written and never shrinks: the mark that the signed audit head carries.</summary>
    long HighWater();
}
