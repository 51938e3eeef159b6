using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Turns;

/// <summary>Everything one turn will write: log entries, head, and the records that its effects touch. Written together or not at all.</summary>
internal sealed record TurnPlan(LogAppend Append, IReadOnlyList<Action<WriteSession, Conversation>> Records)
{
    /// <summary>Whether the records that the turn was planned on are still as they were read.</summary>
    public IReadOnlyList<Func<WriteSession, bool>> Premises { get; init; } = [];

    /// <summary>False: the head or a record has moved since it was read (a practitioner took over, another turn was faster); plan again.</summary>
    public bool TryWrite(WriteSession session)
    {
        if (!Premises.All(holds => holds(session)) || !Append.TryWrite(session))
        {
            return false;
        }

        WriteRecords(session, Append.After);
        return true;
    }

    /// <summary>The same for the turn that begins a conversation. Null: its id is taken.</summary>
    public Conversation? TryWriteNew(WriteSession session)
    {
        if (Append.TryWriteNew(session) is not { } created)
        {
            return null;
        }

        WriteRecords(session, created);
        return created;
    }

    private void WriteRecords(WriteSession session, Conversation head)
    {
        foreach (var record in Records)
        {
            record(session, head);
        }
    }
}
