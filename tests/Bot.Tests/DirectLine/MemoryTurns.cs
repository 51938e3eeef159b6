using System.Collections.Concurrent;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Signals;

namespace ProtectRespect.Bot.Tests.DirectLine;

internal sealed class MemoryTurns(IWakeUp wakeUp, TimeProvider time) : ITurns, IConversationReader
{
    private readonly ConcurrentDictionary<string, (Conversation Head, List<LogEntry> Log)> all = new();

    public bool StoreFails { get; set; }
    public int Epoch => 1;
    public int Starts { get; private set; }

    public Task<StartedConversation> Start(StartRequest request, CancellationToken ct)
    {
        lock (this)
        {
            if (all.TryGetValue(request.ConversationId, out var known))
            {
                return Task.FromResult(new StartedConversation(known.Head, false));
            }

            Starts++;
            all[request.ConversationId] = (new Conversation { Key = all.Count + 1, Id = request.ConversationId, UserId = request.UserId ?? "", KeyId = "k", StartedAt = time.GetUtcNow() }, []);
            Append(request.ConversationId, AuthorKind.Bot, new EntryBody { Text = "Hello. I am a computer helper.", AuthorName = "Helper", Actions = [new CardAction { Type = "imBack", Title = "Talk", Value = "Talk" }] }, null, request.Locale, "greeting.hello");
            return Task.FromResult(new StartedConversation(all[request.ConversationId].Head, true));
        }
    }

    public async Task<Received> Receive(Conversation conversation, VisitorMessage message, CancellationToken ct)
    {
        await Task.Yield();
        if (StoreFails)
        {
            return new Received.StoreUnavailable(TimeSpan.FromSeconds(3));
        }

        lock (this)
        {
            var log = all[conversation.Id].Log;
            if (message.ClientId is not null && log.Find(e => e.ClientId == message.ClientId) is { } first)
            {
                return first.Body.Text == message.Text ? new Received.Stored(ActivityId.Of(conversation.Id, 1, first.Sequence)) : new Received.TextDiffers();
            }

            var stored = Append(conversation.Id, AuthorKind.Visitor, new EntryBody { Text = message.Text, Value = message.Value, ChannelData = message.ChannelData }, message.ClientId, message.Lang, null);
            Append(conversation.Id, AuthorKind.Bot, new EntryBody { Text = $"You said: {message.Text}", AuthorName = "Helper" }, null, message.Lang, "echo");
            return new Received.Stored(ActivityId.Of(conversation.Id, 1, stored));
        }
    }

    public Task Leave(Conversation conversation, CancellationToken ct)
    {
        lock (this)
        {
            var (head, log) = all[conversation.Id];
            all[conversation.Id] = (head with { TokenVersion = head.TokenVersion + 1, State = ConversationState.Ended }, log);
        }

        wakeUp.Signal(conversation.Id);
        return Task.CompletedTask;
    }

    public Task TellThatFilesAreRefused(Conversation conversation, CancellationToken ct)
    {
        lock (this)
        {
            Append(conversation.Id, AuthorKind.Bot, new EntryBody { Text = "Sorry, you cannot send files here.", AuthorName = "Helper" }, null, "en", "files.refused");
        }

        return Task.CompletedTask;
    }

    public Task AdoptUser(Conversation conversation, string userId, CancellationToken ct)
    {
        lock (this)
        {
            var (head, log) = all[conversation.Id];
            if (head.UserId.Length == 0)
            {
                all[conversation.Id] = (head with { UserId = userId }, log);
            }
        }

        return Task.CompletedTask;
    }

    public Task<Conversation?> Find(string conversationId, CancellationToken ct) =>
        Task.FromResult(all.TryGetValue(conversationId, out var found) ? found.Head : null);

    public Task<LogPage> Read(Conversation conversation, long after, int max, CancellationToken ct)
    {
        lock (this)
        {
            var entries = all[conversation.Id].Log.Where(e => e.Sequence > after).Take(max).ToList();
            return Task.FromResult(new LogPage(entries, entries.Count == 0 ? after : entries[^1].Sequence, 1));
        }
    }

    public Task<LogEntry?> FindByClientId(Conversation conversation, AuthorKind author, string clientId, CancellationToken ct)
    {
        lock (this)
        {
            return Task.FromResult(all[conversation.Id].Log.Find(e => e.AuthorKind == author && e.ClientId == clientId));
        }
    }

    public void Say(string conversationId, EntryBody body, EntryKind kind = EntryKind.Message, AuthorKind author = AuthorKind.Practitioner)
    {
        lock (this)
        {
            Append(conversationId, author, body, null, "en", null, kind);
        }
    }

    private long Append(string id, AuthorKind author, EntryBody body, string? clientId, string lang, string? contentId, EntryKind kind = EntryKind.Message)
    {
        var (head, log) = all[id];
        var now = time.GetUtcNow();
        var at = now > head.LastEntryAt.AddMilliseconds(1) ? now : head.LastEntryAt.AddMilliseconds(1);
        var sequence = head.LastSequence + 1;
        log.Add(new LogEntry { Epoch = 1, Episode = 1, Sequence = sequence, Kind = kind, AuthorKind = author, AuthorId = "internal-7", ClientId = clientId, At = at, Lang = lang, ContentId = contentId, Body = body });
        all[id] = (head with { LastSequence = sequence, LastEntryAt = at }, log);
        wakeUp.Signal(id);
        return sequence;
    }
}
