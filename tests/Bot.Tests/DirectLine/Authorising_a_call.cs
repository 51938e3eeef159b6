using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace ProtectRespect.Bot.Tests.DirectLine;

public sealed class Authorising_a_call : IAsyncLifetime
{
    private DirectLineServer server = null!;

    public async Task InitializeAsync() => server = await DirectLineServer.Run();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer   ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("garbled")]
    public async Task DL_01_without_a_bearer_it_is_401_with_an_error_body(string? authorization)
    {
        foreach (var path in (string[])["tokens/generate", "tokens/refresh", "conversations", "conversations/x/activities", "conversations/x/upload"])
        {
            var answer = authorization is null
                ? await server.Post(path, null)
                : await server.Post(path, null, null, ("Authorization", authorization));
            answer.IsRefused(401, "BadArgument");
        }
    }

    [Fact]
    public async Task DL_02_an_unknown_secret_or_token_is_403()
    {
        (await server.Post("conversations", "not-the-secret")).IsRefused(403, "BadArgument");
        (await server.Post("conversations", DirectLineServer.Secret + "x")).IsRefused(403, "BadArgument");
        (await server.Post("conversations", "eyJhbGciOiJub25lIn0.eyJjb252IjoieCJ9.")).IsRefused(403, "BadArgument");
    }

    [Fact]
    public async Task DL_03_an_expired_token_is_403_TokenExpired_everywhere()
    {
        var visitor = await server.Visitor();
        var old = server.TokensAt(new FakeTimeProvider(DateTimeOffset.UtcNow.AddMinutes(-31))).Issue(visitor.ConversationId, visitor.UserId, 1).Token;
        var path = $"conversations/{visitor.ConversationId}";

        (await server.Post("tokens/refresh", old)).IsRefused(403, "TokenExpired");
        (await server.Post("conversations", old)).IsRefused(403, "TokenExpired");
        (await server.Get(path, old)).IsRefused(403, "TokenExpired");
        (await server.Get(path + "/activities", old)).IsRefused(403, "TokenExpired");
        (await server.Post(path + "/activities", old, new { type = "message", text = "x", from = new { id = visitor.UserId } })).IsRefused(403, "TokenExpired");
        (await server.Post(path + "/upload", old)).IsRefused(403, "TokenExpired");
    }

    [Fact]
    public async Task DL_03_a_token_lives_for_at_least_the_thirty_minutes_that_clients_count_on()
    {
        var visitor = await server.Visitor();
        var nearlyOld = server.TokensAt(new FakeTimeProvider(DateTimeOffset.UtcNow.AddMinutes(-30).AddSeconds(10))).Issue(visitor.ConversationId, visitor.UserId, 1).Token;

        Assert.Equal(200, (await server.Post("tokens/refresh", nearlyOld)).Status);
        Assert.Equal(1800, (await server.Post("tokens/refresh", nearlyOld)).Body!["expires_in"]!.GetValue<int>());
    }

    [Fact]
    public async Task DL_04_a_token_on_another_conversation_is_403_whether_or_not_that_one_exists()
    {
        var one = await server.Visitor("dl_one");
        var other = await server.Visitor("dl_other");
        var existing = await server.Get($"conversations/{other.ConversationId}/activities", one.Token);
        var absent = await server.Get("conversations/AAAAAAAAAAAAAAAAAAAAAA/activities", one.Token);

        existing.IsRefused(403, "BadArgument");
        Assert.Equal(existing.Body!.ToJsonString(), absent.Body!.ToJsonString());
        (await server.Post($"conversations/{other.ConversationId}/activities", one.Token, new { type = "message", text = "x", from = new { id = "dl_one" } })).IsRefused(403);
        Assert.Empty(await other.ReadsNews());
    }

    [Fact]
    public async Task DL_05_generating_needs_the_secret_and_starts_nothing()
    {
        var generated = await server.Post("tokens/generate", DirectLineServer.Secret);

        Assert.Equal(200, generated.Status);
        Assert.Equal(1800, generated.Body!["expires_in"]!.GetValue<int>());
        Assert.Null(generated.Body["streamUrl"]);
        Assert.Equal(404, (await server.Get($"conversations/{generated.String("conversationId")}", DirectLineServer.Secret)).Status);
        (await server.Post("tokens/generate", generated.String("token"))).IsRefused(403);
    }

    [Fact]
    public async Task DL_05_without_a_secret_in_the_settings_server_to_server_use_is_off()
    {
        await using var closed = await DirectLineServer.Run(("DirectLine:Secret", ""));

        (await closed.Post("tokens/generate", DirectLineServer.Secret)).IsRefused(403, "BadArgument");
        (await closed.Post("tokens/generate", null, null, ("Authorization", "Bearer "))).IsRefused(401);
    }

    [Theory]
    [InlineData("""{"user":{"id":"visitor"}}""")]
    [InlineData("""{"user":{"id":"dl_"}}""")]
    [InlineData("""{"User":{"Id":"Dl_capital"}}""")]
    [InlineData("""{"user":{"id":""}}""")]
    [InlineData("""{"user":{"id":"dl_\u0007"}}""")]
    public async Task DL_06_a_user_id_without_the_prefix_is_400(string body) =>
        (await server.Post("tokens/generate", DirectLineServer.Secret, body)).IsRefused(400, "BadArgument");

    [Fact]
    public async Task DL_07_the_token_is_a_JWT_that_names_the_user_however_the_body_is_capitalised()
    {
        foreach (var body in (string[])["""{"user":{"id":"dl_alex"}}""", """{"User":{"Id":"dl_alex","Name":"Alex"},"TrustedOrigins":[],"eTag":"e"}"""])
        {
            var claims = Claims((await server.Post("tokens/generate", DirectLineServer.Secret, body)).String("token"));
            Assert.Equal("dl_alex", claims["user"]!.GetValue<string>());
            foreach (var name in (string[])["iss", "aud", "conv", "rev", "iat", "exp", "jti"])
            {
                Assert.NotNull(claims[name]);
            }
        }
    }

    [Fact]
    public async Task DL_08_refreshing_gives_a_new_token_of_the_same_conversation_and_leaves_the_old_one_valid()
    {
        var visitor = await server.Visitor();
        var refreshed = await server.Post("tokens/refresh", visitor.Token);

        Assert.Equal(200, refreshed.Status);
        Assert.Equal(visitor.ConversationId, refreshed.String("conversationId"));
        Assert.NotEqual(visitor.Token, refreshed.String("token"));
        Assert.Equal(200, (await visitor.Says("with the old one")).Status);
        visitor.Token = refreshed.String("token");
        Assert.Equal(200, (await visitor.Says("with the new one")).Status);
    }

    [Fact]
    public async Task DL_08_a_token_that_nothing_has_used_yet_can_be_refreshed_and_the_secret_cannot()
    {
        var generated = await server.Post("tokens/generate", DirectLineServer.Secret);
        var refreshed = await server.Post("tokens/refresh", generated.String("token"));

        Assert.Equal(generated.String("conversationId"), refreshed.String("conversationId"));
        Assert.Equal(201, (await server.Post("conversations", refreshed.String("token"))).Status);
        (await server.Post("tokens/refresh", DirectLineServer.Secret)).IsRefused(403);
    }

    [Fact]
    public async Task A_visitor_who_has_left_is_not_let_in_by_any_token_of_before()
    {
        var visitor = await server.Visitor();
        var refreshed = (await server.Post("tokens/refresh", visitor.Token)).String("token");

        Assert.Equal(200, (await visitor.Sends(new { type = "endOfConversation", code = "userCancelled", from = new { id = visitor.UserId } })).Status);

        (await visitor.Says("again")).IsRefused(403, "TokenRevoked");
        (await visitor.Reads()).IsRefused(403, "TokenRevoked");
        (await server.Post("tokens/refresh", refreshed)).IsRefused(403, "TokenRevoked");
        (await server.Get($"conversations/{visitor.ConversationId}", refreshed)).IsRefused(403, "TokenRevoked");
    }

    [Fact]
    public async Task A_stream_ticket_is_no_token()
    {
        var visitor = await server.Visitor();
        var ticket = visitor.StreamUrl[(visitor.StreamUrl.IndexOf("?t=", StringComparison.Ordinal) + 3)..];

        (await server.Get($"conversations/{visitor.ConversationId}/activities", ticket)).IsRefused(403, "BadArgument");
    }

    [Fact]
    public async Task The_scheme_is_read_in_any_capitals()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "tokens/generate");
        request.Headers.Authorization = new AuthenticationHeaderValue("bearer", DirectLineServer.Secret);
        using var response = await server.Http.SendAsync(request);

        Assert.True(response.IsSuccessStatusCode);
    }

    private static System.Text.Json.Nodes.JsonNode Claims(string token)
    {
        var payload = token.Split('.')[1];
        return System.Text.Json.Nodes.JsonNode.Parse(Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(payload)))!;
    }
}
