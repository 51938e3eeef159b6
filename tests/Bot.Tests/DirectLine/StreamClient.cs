using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ProtectRespect.Bot.Tests.DirectLine;

/// <summary>A client's end of the stream: keeps all that came.</summary>
public sealed class StreamClient : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket socket;
    private readonly List<JsonNode> activities = [];
    private readonly SemaphoreSlim came = new(0);
    private readonly Task reading;

    private StreamClient(ClientWebSocket socket)
    {
        this.socket = socket;
        reading = Read();
    }

    public string? Watermark { get; private set; }
    public int EmptyFrames { get; private set; }
    public bool IsClosed => reading.IsCompleted;
    public ClientWebSocket Socket => socket;

    public IReadOnlyList<JsonNode> Activities
    {
        get
        {
            lock (activities)
            {
                return [.. activities];
            }
        }
    }

    public IReadOnlyList<string> Texts => [.. Activities.Where(activity => activity["text"] is not null).Select(activity => activity["text"]!.GetValue<string>())];

    /// <param name="through">How the connection is made, where that is not the plain way.</param>
    public static async Task<StreamClient> Open(string url, string? origin = null, HttpMessageInvoker? through = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        socket.Options.CollectHttpResponseDetails = true;
        await socket.ConnectAsync(new Uri(url), through, CancellationToken.None);
        return new StreamClient(socket);
    }

    public async Task Until(Func<StreamClient, bool> there)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!there(this))
        {
            Assert.False(limit.IsCancellationRequested || IsClosed, $"The stream has {Activities.Count} activities and {EmptyFrames} empty frames; closed: {IsClosed}.");
            await came.WaitAsync(TimeSpan.FromMilliseconds(100));
        }
    }

    public Task UntilHas(int count) => Until(stream => stream.Activities.Count >= count);

    public Task UntilSays(string text) => Until(stream => stream.Texts.Contains(text));

    public async Task UntilClosed(TimeSpan limit) => await reading.WaitAsync(limit);

    public Task SendText(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await reading;
        socket.Dispose();
    }

    private async Task Read()
    {
        var buffer = new byte[64 * 1024];
        using var frame = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType is WebSocketMessageType.Close)
                {
                    return;
                }

                frame.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Take(Encoding.UTF8.GetString(frame.ToArray()));
                    frame.SetLength(0);
                }
            }
        }
        catch (Exception over) when (over is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The connection is over.
        }
    }

    private void Take(string frame)
    {
        lock (activities)
        {
            if (frame.Length == 0)
            {
                EmptyFrames++;
            }
            else
            {
                var set = JsonNode.Parse(frame)!;
                activities.AddRange(set["activities"]!.AsArray().Select(activity => activity!));
                Watermark = set["watermark"]?.GetValue<string>() ?? Watermark;
            }
        }

        came.Release();
    }
}
