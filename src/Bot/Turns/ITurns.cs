using System.Text.Json;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Helped;
using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.Bot.Turns;

/// <summary>What a channel asks of the bot's side. Everything is stored before it is answered.</summary>
public interface ITurns
{
    /// <summary>Creates the conversation (log, key, greeting) in one commit. Idempotent: an existing id gives the existing one, Created = false.</summary>
    Task<StartedConversation> Start(StartRequest request, CancellationToken ct);

    /// <summary>Stores the visitor's message and, normally, the bot's replies with it. Never throws for a bot failure.</summary>
    Task<Received> Receive(Conversation conversation, VisitorMessage message, CancellationToken ct);

    /// <summary>Exit: the token version is raised and the conversation ended; a held one stays with the practitioner, who is told.</summary>
    Task Leave(Conversation conversation, CancellationToken ct);

    /// <summary>
    /// Somebody is back by a way that was kept: every token of before is revoked, practitioners are told, and the bot says so unless a practitioner
    /// holds the conversation. Null: the way was closed meanwhile.
    /// </summary>
    Task<Conversation?> ComeBack(Conversation conversation, Way way, CancellationToken ct);

    /// <summary>Counts an answer to "Did this help?", with the week and the kind of visitor; nothing of the conversation is kept with it.</summary>
    Task CountHelped(Conversation conversation, HelpedAnswer answer, CancellationToken ct);

    /// <summary>The bot says kindly that five words were not taken as a message; silent while a practitioner holds the conversation.</summary>
    Task TellThatWordsAreRefused(Conversation conversation, CancellationToken ct);

    /// <summary>The bot says kindly that files cannot be sent here (content, not code); silent while a practitioner holds the conversation.</summary>
    Task TellThatFilesAreRefused(Conversation conversation, CancellationToken ct);

    /// <summary>Somebody else's bot asks for a person on the visitor's behalf; nothing while one is asked for or there.</summary>
    Task AskForPerson(Conversation conversation, CancellationToken ct);

    /// <summary>Gives the conversation its visitor: first use under the secret.</summary>
    Task AdoptUser(Conversation conversation, string userId, CancellationToken ct);
}

/// <param name="ForeignChannel">The name of somebody else's channel that the visitor writes over; null = our own chat.</param>
public sealed record StartRequest(string ConversationId, string? UserId, string Channel, string Locale, string? ForeignChannel = null);

public sealed record StartedConversation(Conversation Conversation, bool Created);

/// <summary>What a visitor sent, as the log needs it.</summary>
public sealed record VisitorMessage(string Text, string? ClientId, JsonElement? Value, JsonElement? ChannelData, string Lang);

/// <summary>What became of a visitor's message.</summary>
public abstract record Received
{
    private Received()
    {
    }

    /// <summary>It is stored; a repeated client id with the same text gives the first id again.</summary>
    public sealed record Stored(string ActivityId) : Received;

    /// <summary>The client id is known with another text: nothing was stored.</summary>
    public sealed record TextDiffers : Received;

    /// <summary>The store did not take it; the client keeps the text and tries again.</summary>
    public sealed record StoreUnavailable(TimeSpan RetryAfter) : Received;
}
