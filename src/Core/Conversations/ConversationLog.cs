using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Conversations;

/// <summary>
/// Appends to conversations. Sequences are dense; an entry's time is after the entry before it, so order by time is order by
/// sequence. Sealing happens before the writer's queue: against the head as read, and again if the head moved meanwhile.
/// </summary>
public sealed class ConversationLog(IWriter writer, IConversationReader reader, IKeyVault vault, Installed installed, TimeProvider clock)
{
    private static readonly TimeSpan AtLeastBetweenEntries = TimeSpan.FromMilliseconds(1);

    /// <summary>Seals <paramref name="entries"/> for the places after <paramref name="head"/>. Nothing is written yet.</summary>
    public LogAppend Prepare(Conversation head, SecretKey key, params IReadOnlyList<NewEntry> entries) => Prepare(head, head, key, entries);

    /// <summary>The same, where the head as stored changes first (a new episode begins, for example).</summary>
    public LogAppend Prepare(Conversation stored, Conversation head, SecretKey key, params IReadOnlyList<NewEntry> entries)
    {
        var now = clock.GetUtcNow();
        var at = head.LastEntryAt;
        var sequence = head.LastSequence;
        var lastVisitor = head.LastVisitorSequence;
        var rows = new List<LogRow>(entries.Count);
        foreach (var entry in entries)
        {
            at = Later(now, at + AtLeastBetweenEntries);
            rows.Add(LogSeal.Seal(head, key, installed.Epoch, ++sequence, at, entry));
            lastVisitor = entry is { AuthorKind: AuthorKind.Visitor, Kind: EntryKind.Message } ? sequence : lastVisitor;
        }

        return new LogAppend(stored, head with { LastSequence = sequence, LastVisitorSequence = lastVisitor, LastEntryAt = at, ChangedAt = now }, rows);
    }

    /// <summary>
    /// A person's words: stored whatever else happens to the conversation meanwhile. <paramref name="refuse"/> may say inside the
    /// transaction why they must not be stored (a practitioner who no longer holds the conversation). A client id that is
    /// known already gives its first sequence again.
    /// </summary>
    public async Task<Appended> Append(
        string conversationId,
        NewEntry entry,
        Func<WriteSession, Conversation, string?>? refuse,
        Func<Conversation, Conversation>? also,
        CancellationToken ct)
    {
        while (true)
        {
            var head = await reader.Find(conversationId, ct).ConfigureAwait(false);
            if (head is null)
            {
                return new Appended.Refused("This conversation does not exist.");
            }

            var key = await vault.Open(head.KeyId, ct).ConfigureAwait(false);
            var append = Prepare(head, key, entry);
            if (also is not null)
            {
                append = append.Also(also);
            }

            var result = await writer.Commit(session => Write(session, append, entry, refuse), ct).ConfigureAwait(false);
            if (result is not null)
            {
                return result is Appended.Stored { Repeated: true } again && !await SameText(head, again.Sequence, entry, ct).ConfigureAwait(false)
                    ? new Appended.TextDiffers()
                    : result;
            }
        }
    }

    /// <summary>
    /// Inside a session, for the marker of a record's change: reads the head in the transaction, so it always fits.
    /// <paramref name="key"/> must have been opened before.
    /// </summary>
    public Conversation AppendIn(WriteSession session, long conversationKey, SecretKey key, Func<Conversation, Conversation> change, params IReadOnlyList<NewEntry> entries)
    {
        var head = session.Log.FindByKey(conversationKey) ?? throw new InvalidOperationException("A record points to a conversation that does not exist.");
        var append = Prepare(head, key, entries).Also(change);
        return append.TryWrite(session) ? append.After : throw new InvalidOperationException("The head moved inside its own transaction.");
    }

    /// <summary>Null: somebody was faster, seal again.</summary>
    private static Appended? Write(WriteSession session, LogAppend append, NewEntry entry, Func<WriteSession, Conversation, string?>? refuse)
    {
        if (entry.ClientId is { } clientId && session.Log.FindByClientId(append.Before.Key, entry.AuthorKind, clientId) is { } earlier)
        {
            return new Appended.Stored(earlier.Sequence, earlier.Epoch, Repeated: true);
        }

        if (refuse?.Invoke(session, append.Before) is { } reason)
        {
            return new Appended.Refused(reason);
        }

        return append.TryWrite(session) ? new Appended.Stored(append.Rows[0].Sequence, append.Rows[0].Epoch, Repeated: false) : null;
    }

    private async Task<bool> SameText(Conversation head, long sequence, NewEntry entry, CancellationToken ct)
    {
        var page = await reader.Read(head, sequence - 1, 1, ct).ConfigureAwait(false);
        return page.Entries is [var first] && first.Body.Text == entry.Body.Text;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}

/// <summary>What became of a person's words.</summary>
public abstract record Appended
{
    private Appended()
    {
    }

    public sealed record Stored(long Sequence, int Epoch, bool Repeated) : Appended;

    /// <summary>The client id is known with another text.</summary>
    public sealed record TextDiffers : Appended;

    /// <summary>Not stored, for a reason in plain words.</summary>
    public sealed record Refused(string Reason) : Appended;
}
