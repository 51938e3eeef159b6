using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Conversations;

/// <summary>
/// Entries sealed for their places in the log, and the head before and after them. Made by <see cref="ConversationLog"/> only: it is
/// the one writer of the log.
/// </summary>
public sealed record LogAppend
{
    internal LogAppend(Conversation before, Conversation after, IReadOnlyList<LogRow> rows) => (Before, After, Rows) = (before, after, rows);

    public Conversation Before { get; }
    public Conversation After { get; private init; }
    public IReadOnlyList<LogRow> Rows { get; }

    /// <summary>The same entries with a further change of the head.</summary>
    public LogAppend Also(Func<Conversation, Conversation> change) => this with { After = change(After) };

    /// <summary>Writes head and rows. False, and nothing written, when the head has moved since <see cref="Before"/> was read.</summary>
    public bool TryWrite(WriteSession session)
    {
        if (!session.Log.Advance(Before, After))
        {
            return false;
        }

        foreach (var row in Rows)
        {
            session.Log.Insert(row);
        }

        session.SignalAfterCommit(Before.Id);
        return true;
    }

    /// <summary>Writes a conversation that begins with these entries. Null, and nothing written, when its id is taken.</summary>
    public Conversation? TryWriteNew(WriteSession session)
    {
        if (session.Log.Find(Before.Id) is not null)
        {
            return null;
        }

        var inserted = session.Log.Insert(After);
        foreach (var row in Rows)
        {
            session.Log.Insert(row with { ConversationKey = inserted.Key });
        }

        return inserted;
    }
}
