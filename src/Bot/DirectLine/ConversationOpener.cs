using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>Everything a client needs to be in a conversation: a fresh token and where the stream is.</summary>
public sealed class ConversationOpener
{
    private readonly TokenService tokens;
    private readonly StreamTickets tickets;
    private readonly Uri? publicUrl;

    internal ConversationOpener(TokenService tokens, StreamTickets tickets, IOptions<SiteOptions> site)
    {
        this.tokens = tokens;
        this.tickets = tickets;
        // Behind a proxy the request does not know what the client must ask for.
        publicUrl = site.Value.PublicListen.Length > 0 ? new Uri(site.Value.PublicUrl) : null;
    }

    /// <summary>The stream begins after <paramref name="watermark"/>; null or empty = from the start.</summary>
    public OpenedConversation Open(HttpRequest request, Conversation conversation, string? watermark)
    {
        var issued = tokens.Issue(conversation);
        return new OpenedConversation
        {
            ConversationId = conversation.Id,
            Token = issued.Token,
            ExpiresIn = issued.ExpiresIn,
            StreamUrl = $"{Origin(request)}{DirectLineRoutes.BasePath}/conversations/{conversation.Id}/stream?t={tickets.Issue(conversation, watermark)}",
        };
    }

    private string Origin(HttpRequest request)
    {
        var scheme = publicUrl?.Scheme ?? request.Scheme;
        var host = publicUrl?.Authority ?? request.Host.Value;
        return string.Concat(scheme is "https" ? "wss" : "ws", "://", host);
    }
}
