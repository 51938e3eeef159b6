namespace ProtectRespect.Bot.Tests.DirectLine;

public sealed class Calling_from_a_page : IAsyncLifetime
{
    private const string Trusted = "https://help.example.org";
    private const string Foreign = "https://evil.example";

    private DirectLineServer server = null!;

    public async Task InitializeAsync() => server = await DirectLineServer.Run(("DirectLine:TrustedOrigins:0", Trusted));

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task DL_27_a_trusted_page_is_told_exactly_what_it_may_do()
    {
        foreach (var path in (string[])["conversations", "tokens/refresh", "conversations/x/activities", "conversations/x/upload"])
        {
            var preflight = await server.Send(HttpMethod.Options, path, null, null, ("Origin", Trusted), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with"));
            Assert.Equal(204, preflight.Status);
            Assert.Equal(Trusted, preflight.Header("Access-Control-Allow-Origin"));
            Assert.Equal("GET, POST, OPTIONS", preflight.Header("Access-Control-Allow-Methods"));
            Assert.Equal("authorization, content-type, x-ms-bot-agent, x-requested-with", preflight.Header("Access-Control-Allow-Headers"));
            Assert.NotNull(preflight.Header("Access-Control-Max-Age"));
            Assert.Null(preflight.Header("Access-Control-Allow-Credentials"));
        }
    }

    [Fact]
    public async Task DL_27_a_trusted_page_reads_answers_and_errors()
    {
        foreach (var credential in (string[])[DirectLineServer.Secret, "wrong"])
        {
            var answer = await server.Post("tokens/generate", credential, null, ("Origin", Trusted));
            Assert.Equal(Trusted, answer.Header("Access-Control-Allow-Origin"));
            Assert.Equal("Origin", answer.Header("Vary"));
        }
    }

    [Fact]
    public async Task DL_27_our_own_page_always_may_even_when_a_proxy_ends_TLS()
    {
        foreach (var scheme in (string[])["http", "https"])
        {
            var own = $"{scheme}://{server.Url.Authority}";
            Assert.Equal(own, (await server.Post("tokens/generate", DirectLineServer.Secret, null, ("Origin", own))).Header("Access-Control-Allow-Origin"));
        }
    }

    [Theory]
    [InlineData(Foreign)]
    [InlineData("null")]
    [InlineData("https://help.example.org.evil.example")]
    [InlineData("https://help.example.org:444")]
    public async Task DL_27_a_foreign_page_is_refused_with_a_good_credential_too(string origin)
    {
        var visitor = await server.Visitor();
        var preflight = await server.Send(HttpMethod.Options, "conversations", null, null, ("Origin", origin), ("Access-Control-Request-Method", "POST"));
        var call = await server.Post("conversations", visitor.Token, null, ("Origin", origin));

        preflight.IsRefused(403, "OriginNotTrusted");
        call.IsRefused(403, "OriginNotTrusted");
        Assert.Null(preflight.Header("Access-Control-Allow-Origin"));
        Assert.Null(call.Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task DL_27_a_foreign_page_cannot_open_a_stream()
    {
        var visitor = await server.Visitor();

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => StreamClient.Open(visitor.StreamUrl, Foreign));
        await using var stream = await StreamClient.Open(visitor.StreamUrl, Trusted);
        await stream.UntilHas(visitor.Greeting);
    }

    [Fact]
    public async Task The_stream_URL_has_the_public_host_when_one_is_set()
    {
        await using var behindProxy = await DirectLineServer.Run(("Site:PublicUrl", "https://chat.example.org"), ("Site:PublicListen", "http://127.0.0.1:5080"));
        var token = (await behindProxy.Post("tokens/generate", DirectLineServer.Secret)).String("token");

        Assert.StartsWith("wss://chat.example.org/v3/directline/conversations/", (await behindProxy.Post("conversations", token)).String("streamUrl"), StringComparison.Ordinal);
    }
}
