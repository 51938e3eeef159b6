using System.Net.WebSockets;
using System.Text.Json;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Signals;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>
/// One open socket of a visitor. Pages of the log are never dropped: they wait for the socket, and a socket that does not take one
/// in time is closed, so that its client catches up. Typing and keep-alives give way whenever something is being sent.
/// </summary>
internal sealed class VisitorStream : IAsyncDisposable
{
    private static readonly TimeSpan FarewellTimeout = TimeSpan.FromSeconds(2);

    private readonly WebSocket socket;
    private readonly Conversation conversation;
    private readonly IConversationReader conversations;
    private readonly LimitsOptions limits;
    private readonly Uri site;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource ending;
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly ITimer keepAlive;

    public VisitorStream(
        WebSocket socket,
        Conversation conversation,
        IConversationReader conversations,
        LimitsOptions limits,
        Uri site,
        TimeProvider time,
        CancellationTokenSource ending)
    {
        this.socket = socket;
        this.conversation = conversation;
        this.conversations = conversations;
        this.limits = limits;
        this.site = site;
        this.time = time;
        this.ending = ending;
        keepAlive = time.CreateTimer(static stream => ((VisitorStream)stream!).KeepAlive(), this, limits.KeepAlive, limits.KeepAlive);
    }

    /// <summary>Sends the log from <paramref name="after"/> on until either side ends, the visitor leaves or the server stops.</summary>
    public async Task Run(ConversationTail tail, long after)
    {
        var listening = Listen();
        try
        {
            await foreach (var page in tail.Follow(conversation, after, ending.Token))
            {
                // Before anything is shown: what was written after the visitor left, or came back elsewhere, is not for this page.
                if (await HasLeft())
                {
                    break;
                }

                if (page.Entries.Count > 0)
                {
                    await Send(JsonSerializer.SerializeToUtf8Bytes(ActivityMapper.Map(conversation, page, site), ActivityJson.Default.ActivitySet));
                }
            }
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException)
        {
            // The client went, did not take a frame in time, or the server stops: the client catches up on its next stream.
        }

        await Farewell();
        await ending.CancelAsync();
        await listening;
    }

    /// <summary>Shows typing of the house, and the visitor's own unstored activities.</summary>
    public void OnSignal(EphemeralSignal signal)
    {
        var activity = signal.Echo ?? ActivityMapper.Typing(conversation, signal.From, signal.FromName, time.GetUtcNow());
        if (activity is not null)
        {
            _ = SendIfFree(JsonSerializer.SerializeToUtf8Bytes(new ActivitySet([activity], null), ActivityJson.Default.ActivitySet));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await keepAlive.DisposeAsync();
        await sending.WaitAsync();
    }

    private void KeepAlive() => _ = SendIfFree(ReadOnlyMemory<byte>.Empty);

    private async Task<bool> HasLeft() =>
        await conversations.Find(conversation.Id, ending.Token) is not { } now || now.TokenVersion != conversation.TokenVersion;

    // What a client sends means nothing; that it still reads is seen by its answers to pings.
    private async Task Listen()
    {
        var ignored = new byte[64];
        try
        {
            while ((await socket.ReceiveAsync(ignored.AsMemory(), ending.Token)).MessageType is not WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException)
        {
            // Gone without a word.
        }

        await ending.CancelAsync();
    }

    private async Task Send(ReadOnlyMemory<byte> frame)
    {
        await sending.WaitAsync(ending.Token);
        try
        {
            await SendWithin(frame);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task SendIfFree(ReadOnlyMemory<byte> frame)
    {
        if (!await sending.WaitAsync(TimeSpan.Zero))
        {
            return;
        }

        try
        {
            if (socket.State is WebSocketState.Open && !ending.IsCancellationRequested)
            {
                await SendWithin(frame);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            await ending.CancelAsync();
        }
        finally
        {
            sending.Release();
        }
    }

    // A send that is cancelled aborts the socket: half a frame cannot be taken back.
    private async Task SendWithin(ReadOnlyMemory<byte> frame)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
        patience.CancelAfter(limits.SendTimeout);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
    }

    private async Task Farewell()
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        try
        {
            using var patience = new CancellationTokenSource(FarewellTimeout);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }
}
