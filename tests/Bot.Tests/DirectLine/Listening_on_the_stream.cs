using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Signals;

namespace ProtectRespect.Bot.Tests.DirectLine;

public sealed class Listening_on_the_stream : IAsyncLifetime
{
    private DirectLineServer server = null!;

    public async Task InitializeAsync() => server = await DirectLineServer.Run(("Limits:KeepAlive", "00:00:01"), ("Limits:PeerSilence", "00:00:01"), ("Limits:SendTimeout", "00:00:02"), ("Limits:MessageBurst", "5000"));

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task DL_15_the_echo_comes_before_the_reply_and_time_only_goes_forward()
    {
        var visitor = await server.Visitor();
        await using var stream = await visitor.Listens();
        for (var i = 0; i < 5; i++)
        {
            await visitor.Says($"hello {i}", $"c{i}");
        }

        await stream.Until(client => client.Texts.Count(text => text.Contains("hello", StringComparison.Ordinal)) >= 5);
        var users = stream.Activities.Select((activity, place) => (activity, place)).Where(one => one.activity["from"]!["role"]!.GetValue<string>() == "user").ToList();
        Assert.Equal(["c0", "c1", "c2", "c3", "c4"], users.Select(one => one.activity["channelData"]!["clientActivityID"]!.GetValue<string>()));
        var times = stream.Activities.Select(activity => DateTimeOffset.Parse(activity["timestamp"]!.GetValue<string>())).ToList();
        Assert.Equal(times.Order().Distinct(), times);
        Assert.Equal("user", stream.Activities.First(activity => activity["text"]?.GetValue<string>() == "hello 0")["from"]!["role"]!.GetValue<string>());
    }

    [Fact]
    public async Task DL_19_typing_reaches_the_stream_and_the_console_and_is_not_stored()
    {
        var visitor = await server.Visitor();
        await using var stream = await visitor.Listens();
        await stream.UntilHas(visitor.Greeting);
        var ephemeral = server.Services.GetRequiredService<IEphemeral>();
        var seen = new TaskCompletionSource<EphemeralSignal>();
        using var console = ephemeral.Subscribe(visitor.ConversationId, signal => seen.TrySetResult(signal));

        await visitor.Sends(new { type = "typing", from = new { id = visitor.UserId } });
        Assert.Equal((EphemeralKind.Typing, AuthorKind.Visitor), ((await seen.Task).Kind, (await seen.Task).From));
        await stream.Until(client => client.Activities.Any(activity => activity["type"]!.GetValue<string>() == "typing"));

        ephemeral.Publish(new EphemeralSignal(visitor.ConversationId, EphemeralKind.Typing, AuthorKind.Practitioner, "internal-7", "Sam"));
        await stream.Until(client => client.Activities.Any(activity => activity["from"]!["name"]?.GetValue<string>() == "Sam"));
        Assert.DoesNotContain("internal-7", string.Concat(stream.Activities.Select(activity => activity.ToJsonString())), StringComparison.Ordinal);
        Assert.Empty(await visitor.ReadsNews());
    }

    [Fact]
    public async Task DL_19_an_event_is_echoed_to_its_sender_and_what_clients_cannot_show_is_not()
    {
        var visitor = await server.Visitor();
        await using var stream = await visitor.Listens();
        await stream.UntilHas(visitor.Greeting);
        foreach (var type in (string[])["conversationUpdate", "trace", "handoff", "event"])
        {
            await visitor.Sends(new { type, name = "webchat/join", channelData = new { clientActivityID = "join" }, from = new { id = visitor.UserId } });
        }

        await stream.Until(client => client.Activities.Any(activity => activity["type"]!.GetValue<string>() == "event"));
        var join = stream.Activities.Single(activity => activity["type"]!.GetValue<string>() == "event");
        Assert.Equal("join", join["channelData"]!["clientActivityID"]!.GetValue<string>());
        Assert.NotNull(join["id"]);
        Assert.Equal(["event"], stream.Activities.Skip(visitor.Greeting).Select(activity => activity["type"]!.GetValue<string>()));
    }

    [Fact]
    public async Task DL_20_a_stream_URL_opens_one_connection_of_however_many_race_for_it()
    {
        var visitor = await server.Visitor();
        var attempts = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Attempt(visitor.StreamUrl)));

        Assert.Single(attempts, status => status == 101);
        Assert.All(attempts.Where(status => status != 101), status => Assert.Equal(403, status));
    }

    [Fact]
    public async Task DL_20_a_changed_ticket_or_another_conversation_is_403_at_the_upgrade()
    {
        var visitor = await server.Visitor("dl_one");
        var other = await server.Visitor("dl_other");
        var ticket = visitor.StreamUrl.Split("?t=")[1];

        Assert.Equal(403, await Attempt(visitor.StreamUrl.Split('?')[0]));
        Assert.Equal(403, await Attempt(visitor.StreamUrl[..^4] + "AAAA"));
        Assert.Equal(403, await Attempt(other.StreamUrl.Split('?')[0] + "?t=" + ticket));
        Assert.Equal(403, await Attempt(visitor.StreamUrl.Split('?')[0] + "?t=" + visitor.Token));
    }

    [Fact]
    public async Task DL_20_a_stream_URL_opened_without_an_upgrade_is_400()
    {
        var visitor = await server.Visitor();

        (await server.Get(new Uri(visitor.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal)).PathAndQuery, null)).IsRefused(400);
    }

    [Fact]
    public async Task DL_21_what_was_said_before_the_socket_opened_is_there()
    {
        var visitor = await server.Visitor();
        await visitor.Says("early");
        await using var stream = await visitor.Listens();

        await stream.UntilSays("early");
        Assert.NotNull(stream.Watermark);
    }

    [Fact]
    public async Task DL_22_two_hundred_drops_lose_and_repeat_nothing()
    {
        var visitor = await server.Visitor();
        using var done = new CancellationTokenSource();
        var talking = Talk(visitor.ConversationId, done.Token);
        List<string> got = [];
        string? watermark = null;
        for (var drop = 0; drop < 200; drop++)
        {
            Assert.Equal(200, (await visitor.ComesBack(watermark)).Status);
            await using var stream = await visitor.Listens();
            await stream.UntilHas(1 + (drop % 3));
            stream.Socket.Abort();
            await stream.UntilClosed(TimeSpan.FromSeconds(5));
            got.AddRange(stream.Activities.Select(activity => activity["id"]!.GetValue<string>()));
            watermark = stream.Watermark;
        }

        await done.CancelAsync();
        await talking;
        await visitor.ComesBack(watermark);
        await using var last = await visitor.Listens();
        await server.Says(visitor.ConversationId, new() { Text = "the end" });
        await last.UntilSays("the end");
        got.AddRange(last.Activities.Select(activity => activity["id"]!.GetValue<string>()));

        var conversation = (await server.Services.GetRequiredService<IConversationReader>().Find(visitor.ConversationId, default))!;
        Assert.Equal(Enumerable.Range(1, (int)conversation.LastSequence).Select(sequence => ActivityId.Of(visitor.ConversationId, 1, sequence)), got);
    }

    [Fact]
    public async Task DL_22_coming_back_without_a_watermark_replays_from_the_start()
    {
        var visitor = await server.Visitor();
        await visitor.Says("hello");
        await visitor.ComesBack("");
        await using var stream = await visitor.Listens();

        await stream.UntilSays("hello");
        Assert.EndsWith("|0000001", stream.Activities[0]["id"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DL_23_two_sockets_both_get_everything()
    {
        var visitor = await server.Visitor();
        await using var one = await visitor.Listens();
        await visitor.ComesBack("");
        await using var two = await visitor.Listens();
        for (var i = 0; i < 20; i++)
        {
            await visitor.Says($"m{i}");
        }

        await one.UntilSays("m19");
        await two.UntilSays("m19");
        await server.Says(visitor.ConversationId, new() { Text = "the end" });
        await one.UntilSays("the end");
        await two.UntilSays("the end");
        Assert.Equal(one.Activities.Select(activity => activity["id"]!.GetValue<string>()), two.Activities.Select(activity => activity["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task DL_24_empty_frames_keep_the_line_alive_and_whatever_a_client_sends_is_ignored()
    {
        var visitor = await server.Visitor();
        await using var stream = await visitor.Listens();
        await stream.SendText("");
        await stream.SendText("not json");
        await stream.SendText(new string('x', 5_000));
        await stream.Until(client => client.EmptyFrames >= 2);
        await visitor.Says("still there");

        await stream.UntilSays("still there");
    }

    [Fact]
    public async Task DL_24_a_peer_that_answers_no_ping_is_closed()
    {
        var visitor = await server.Visitor();
        using var dead = await RawUpgrade(visitor.StreamUrl);
        var buffer = new byte[4096];
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            while (await dead.GetStream().ReadAsync(buffer, limit.Token) > 0)
            {
            }
        }
        catch (IOException)
        {
            // A reset ends the connection as well as a close does.
        }

        Assert.False(limit.IsCancellationRequested);
    }

    [Fact]
    public async Task A_peer_that_takes_nothing_is_closed_and_holds_nobody_up()
    {
        var visitor = await server.Visitor();
        using var stalled = await RawUpgrade(visitor.StreamUrl);
        await visitor.ComesBack("");
        await using var healthy = await visitor.Listens();
        var large = new string('x', 3_900);
        for (var i = 0; i < 1_500; i++)
        {
            await server.Says(visitor.ConversationId, new() { Text = large + i });
        }

        await healthy.UntilSays(large + 1_499);
        await visitor.Says("and on");
        await healthy.UntilSays("and on");
    }

    [Fact]
    public async Task Leaving_closes_every_stream_of_the_conversation()
    {
        var visitor = await server.Visitor();
        await using var one = await visitor.Listens();
        await visitor.ComesBack("");
        await using var two = await visitor.Listens();
        var unused = (await server.Get($"conversations/{visitor.ConversationId}", visitor.Token)).String("streamUrl");

        await visitor.Sends(new { type = "endOfConversation", from = new { id = visitor.UserId } });

        await one.UntilClosed(TimeSpan.FromSeconds(5));
        await two.UntilClosed(TimeSpan.FromSeconds(5));
        Assert.Equal(403, await Attempt(unused));
    }

    [Fact]
    public async Task A_full_node_says_when_to_try_again()
    {
        await using var small = await DirectLineServer.Run(("Limits:Streams", "1"));
        var visitor = await small.Visitor();
        await using var stream = await visitor.Listens();
        await visitor.ComesBack("");

        Assert.Equal(503, await Attempt(visitor.StreamUrl));
    }

    private static async Task<int> Attempt(string url)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new Uri(url), CancellationToken.None);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            return (int)socket.HttpStatusCode;
        }

        return 101;
    }

    private static async Task<TcpClient> RawUpgrade(string url)
    {
        var uri = new Uri(url);
        var client = new TcpClient { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(uri.Host, uri.Port);
        var request = $"GET {uri.PathAndQuery} HTTP/1.1\r\nHost: {uri.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        return client;
    }

    private async Task Talk(string conversationId, CancellationToken until)
    {
        for (var i = 0; !until.IsCancellationRequested; i++)
        {
            await server.Says(conversationId, new() { Text = $"m{i}" });
            await Task.Delay(2, CancellationToken.None);
        }
    }
}
