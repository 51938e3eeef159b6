using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Signals;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>Opens a visitor's stream.</summary>
internal sealed class StreamEndpoint(
    StreamTickets tickets,
    IConversationReader conversations,
    ConversationTail tail,
    IEphemeral ephemeral,
    VisitorsHere visitors,
    IHostApplicationLifetime host,
    IOptions<LimitsOptions> options,
    IOptions<SiteOptions> site,
    TimeProvider time)
{
    private static readonly TimeSpan RetryWhenFull = TimeSpan.FromSeconds(5);

    private readonly LimitsOptions limits = options.Value;
    private readonly Uri own = new(site.Value.PublicUrl);
    private int open;

    public async Task Open(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await context.Refuse(Refusal.NotAStream);
            return;
        }

        if (await Redeem(context) is not var (conversation, ticket))
        {
            await context.Refuse(Refusal.BadTicket);
            return;
        }

        if (Interlocked.Increment(ref open) > limits.Streams)
        {
            Interlocked.Decrement(ref open);
            await context.Refuse(Refusal.NoRoom(RetryWhenFull));
            return;
        }

        try
        {
            await Follow(context, conversation, ticket);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private async Task<(Conversation, StreamTicket)?> Redeem(HttpContext context)
    {
        var id = ConversationEndpoints.ConversationId(context);
        return await tickets.Redeem(context.Request.Query["t"].ToString()) is { } ticket
            && string.Equals(ticket.ConversationId, id, StringComparison.Ordinal)
            && await conversations.Find(id, context.RequestAborted) is { } conversation
            && conversation.TokenVersion == ticket.Version
                ? (conversation, ticket)
                : null;
    }

    private async Task Follow(HttpContext context, Conversation conversation, StreamTicket ticket)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            KeepAliveInterval = limits.PeerSilence,
            KeepAliveTimeout = limits.PeerSilence,
        });
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        await using var stream = new VisitorStream(socket, conversation, conversations, limits, own, time, ending);
        using var here = visitors.Stay(conversation.Id);
        using var fleeting = ephemeral.Subscribe(conversation.Id, stream.OnSignal);
        await stream.Run(tail, ReadFrom.After(ticket.Watermark, conversation, conversations.Epoch));
    }
}
