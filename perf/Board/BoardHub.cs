using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace ProtectRespect.Perf.Board;

/// <summary>A colleague's board over the live hub.</summary>
internal sealed class BoardHub : IAsyncDisposable
{
    private readonly HubConnection _hub;
    private (string Conversation, TaskCompletionSource Gone)? _awaited;

    private BoardHub(HubConnection hub) => _hub = hub;

    /// <summary>Of the newest message.</summary>
    public int Bytes { get; private set; }

    public static async Task<BoardHub> Watch(ServerProcess server, Practitioner by)
    {
        var console = new Uri($"http://localhost:{server.Console.Port}");
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(console, "/hub"), options =>
            {
                options.SkipNegotiation = true;
                options.Transports = HttpTransportType.WebSockets;
                options.Headers["Cookie"] = by.Console.Cookies;
                options.Headers["Origin"] = console.GetLeftPart(UriPartial.Authority);
            })
            .Build();
        var board = new BoardHub(hub);
        hub.On<JsonNode>("Board", board.Heard);
        await hub.StartAsync();
        await hub.InvokeAsync<JsonNode>("WatchBoard");
        return board;
    }

    /// <summary>Until a board has come on which this conversation does not wait.</summary>
    public Task Without(string conversation)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited = (conversation, gone);
        return gone.Task;
    }

    public async ValueTask DisposeAsync() => await _hub.DisposeAsync();

    private void Heard(JsonNode board)
    {
        Bytes = JsonSerializer.SerializeToUtf8Bytes(board).Length;
        if (_awaited is { } awaited && board["waiting"]!.AsArray().All(w => (string?)w!["conversationId"] != awaited.Conversation))
        {
            awaited.Gone.TrySetResult();
        }
    }
}
