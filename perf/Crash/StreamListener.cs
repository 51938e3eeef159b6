using System.Net.WebSockets;

namespace ProtectRespect.Perf.Crash;

/// <summary>Listens to one conversation over the WebSocket stream, and comes back after every fall with the last watermark it saw.</summary>
public sealed class StreamListener : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan CatchUpLimit = TimeSpan.FromSeconds(30);

    private readonly Flood _flood;
    private readonly History _history;
    private readonly HttpConnection _http;
    private readonly CancellationTokenSource _ending = new();
    private readonly List<SeenActivity> _seen = [];
    private readonly Task _listening;
    private string? _watermark;

    public StreamListener(Flood flood, History history)
    {
        _flood = flood;
        _history = history;
        _http = new HttpConnection(flood.Server);
        _listening = Listen();
    }

    /// <summary>Waits until the last acknowledged message and its answer have come, then keeps what was seen.</summary>
    public async Task CatchUp()
    {
        using var http = new HttpConnection(_flood.Server);
        var client = new DirectLineClient(http);
        var limit = DateTime.UtcNow + CatchUpLimit;
        while (DateTime.UtcNow < limit && !await HasAll(client))
        {
            await Task.Delay(Pause);
        }

        await End();
        lock (_seen)
        {
            _history.Streamed = [.. _seen.Where(a => a.Sequence > 0).Select(a => a.Sequence)];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        _http.Dispose();
        _ending.Dispose();
    }

    private async Task<bool> HasAll(DirectLineClient client)
    {
        try
        {
            var stored = await client.ReadAll(_history.Bearer, _history.Conversation);
            lock (_seen)
            {
                return _seen.Count(a => a.Sequence > 0) >= stored.Count;
            }
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task End()
    {
        await _ending.CancelAsync();
        await _listening;
    }

    private async Task Listen()
    {
        var client = new DirectLineClient(_http);
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                var answer = await client.Reconnect(_history.Bearer, _history.Conversation, _watermark, _ending.Token);
                if (answer.IsOk)
                {
                    await Follow(new Uri(DirectLineClient.Field(answer, "streamUrl")));
                }
            }
            catch (Exception cut) when (cut is IOException or WebSocketException or OperationCanceledException)
            {
                // The server was killed, or the listening is over.
            }

            await Task.WhenAny(Task.Delay(Pause, _ending.Token));
        }
    }

    private async Task Follow(Uri stream)
    {
        using var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await socket.ConnectAsync(stream, _ending.Token);
        var frame = new byte[256 * 1024];
        while (true)
        {
            var have = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(frame.AsMemory(have), _ending.Token);
                have += part.Count;
            }
            while (!part.EndOfMessage);

            if (part.MessageType is WebSocketMessageType.Close)
            {
                return;
            }

            if (have > 0)
            {
                lock (_seen)
                {
                    _watermark = DirectLineClient.Append(frame.AsMemory(0, have), _seen) ?? _watermark;
                }
            }
        }
    }
}
