using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.DirectLine;

/// <summary>npm botframework-directlinejs, unmodified, under Node: tests/directlinejs.</summary>
public sealed class Microsofts_own_client : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(100);

    private DirectLineServer server = null!;

    public async Task InitializeAsync() => server = await DirectLineServer.Run(("Limits:MessageBurst", "1000"), ("Limits:UnhurriedStartsPerMinute", "1000"));

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("connects, is greeted, hears its own words before the answer")]
    [InlineData("cannot connect with an expired token")]
    [InlineData("says that the token expired and goes on with a fresh one")]
    [InlineData("stores a message once however often it is sent")]
    [InlineData("two clients of one conversation both see everything")]
    [InlineData("a reload with conversation and watermark 0 shows the history")]
    [InlineData("typing and events are answered and echoed and leave no trace")]
    [InlineData("words that come with a picture are kept")]
    [InlineData("after the visitor has left nothing comes and nothing goes")]
    public async Task Works_with_this_server(string behaviour) => await Check(behaviour);

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("loses and repeats nothing in two hundred drops")]
    public async Task Survives_this_server(string behaviour) => await Check(behaviour);

    [Fact]
    public async Task Every_behaviour_is_run()
    {
        var (_, output) = await Node(null, "");
        var checkedHere = typeof(Microsofts_own_client).GetMethods().SelectMany(method => method.GetCustomAttributesData()).Count(data => data.AttributeType == typeof(InlineDataAttribute));

        Assert.Equal(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, checkedHere);
    }

    private async Task Check(string behaviour)
    {
        var visitor = await server.Visitor("dl_node");
        var (code, output) = await Node(behaviour, server.TokensAt(new FakeTimeProvider(DateTimeOffset.UtcNow.AddHours(-1))).Issue(visitor.ConversationId, "dl_node", 1).Token);

        Assert.True(code == 0, output);
    }

    private async Task<(int Code, string Output)> Node(string? behaviour, string expiredToken)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Repository.Root, "tests", "directlinejs", "run.mjs"));
        if (behaviour is not null)
        {
            start.ArgumentList.Add(behaviour);
        }

        start.Environment["DIRECTLINE_URL"] = new Uri(server.Url, "/v3/directline").ToString();
        start.Environment["DIRECTLINE_SECRET"] = DirectLineServer.Secret;
        start.Environment["DIRECTLINE_EXPIRED_TOKEN"] = expiredToken;
        using var node = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = node.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = node.StandardError.ReadToEndAsync(limit.Token);
            await node.WaitForExitAsync(limit.Token);
            return (node.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            node.Kill(entireProcessTree: true);
            return (-1, "Node did not finish in time.");
        }
    }
}
