using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using ProtectRespect.Bot.Chat;

namespace ProtectRespect.Bot.Tests.Chat;

/// <summary>Every route that the program has, asked in every way, and every status: the list of routes is read from the program itself.</summary>
public sealed class Headers_of_the_public_site : IAsyncLifetime
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    private PublicSite site = null!;
    private HttpClient http = null!;

    public async Task InitializeAsync()
    {
        site = await PublicSite.Start();
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Url };
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Stand_on_every_answer_of_every_route()
    {
        var seen = new HashSet<int>();
        Assert.True(site.Routes.Count > 15, "the routes could not be read");

        foreach (var path in site.Routes.Select(PathOf).Append("/nothing-here").Append("/a/nothing-here").Distinct())
        {
            foreach (var method in Methods)
            {
                foreach (var own in (bool[])[true, false])
                {
                    using var request = new HttpRequestMessage(new HttpMethod(method), path);
                    request.Headers.Add("Sec-Fetch-Site", own ? "same-origin" : "cross-site");
                    if (method is "POST" or "PUT" or "PATCH")
                    {
                        request.Content = new FormUrlEncodedContent([new("text", "hello")]);
                    }

                    using var answer = await http.SendAsync(request);
                    seen.Add((int)answer.StatusCode);
                    HasAll(answer, $"{method} {path}");
                }
            }
        }

        // 415 and 409 need a conversation; they are the next test's.
        Assert.Superset(new HashSet<int> { 200, 204, 303, 401, 403, 404, 405 }, seen);
    }

    [Theory]
    [InlineData(400, "POST", "/v3/directline/conversations/{id}/activities", "{ not json")]
    [InlineData(400, "GET", "/v3/directline/conversations/{id}/stream", null)]
    [InlineData(403, "GET", "/v3/directline/conversations/another/activities", null)]
    [InlineData(413, "POST", "/v3/directline/conversations/{id}/activities", "large")]
    [InlineData(413, "POST", "/", "large")]
    [InlineData(413, "POST", "/chat/resume", "large")]
    [InlineData(415, "POST", "/v3/directline/conversations/{id}/upload", "x")]
    [InlineData(403, "GET", "/v3/directline/conversations/{id}/stream?t=old", "socket")]
    [InlineData(404, "GET", "/nothing", "socket")]
    public async Task Stand_on_every_refusal(int status, string method, string path, string? body)
    {
        var (conversation, token) = await Chat();
        using var request = new HttpRequestMessage(new HttpMethod(method), path.Replace("{id}", conversation, StringComparison.Ordinal));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (path.StartsWith("/v3", StringComparison.Ordinal))
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        if (body is "socket")
        {
            request.Headers.Add("Connection", "Upgrade");
            request.Headers.Add("Upgrade", "websocket");
            request.Headers.Add("Sec-WebSocket-Version", "13");
            request.Headers.Add("Sec-WebSocket-Key", Convert.ToBase64String(new byte[16]));
        }
        else if (body is not null)
        {
            request.Content = path is "/"
                ? new FormUrlEncodedContent([new("text", new string('x', 300_000))])
                : new StringContent(body is "large" ? new string('x', 300_000) : body, Encoding.UTF8, "application/json");
        }

        using var answer = await http.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
        HasAll(answer, path);
    }

    [Fact]
    public async Task Stand_on_a_failure_and_the_failure_tells_nothing()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        app.UseVisitorHeaders();
        app.MapGet("/", _ => throw new InvalidOperationException("a secret"));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        HasAll(answer, "a failure");
    }

    private static void HasAll(HttpResponseMessage answer, string what)
    {
        string Of(string name) => string.Join(',', (answer.Headers.TryGetValues(name, out var values) ? values : []).Concat(answer.Content.Headers.TryGetValues(name, out var more) ? more : []));
        void Is(string name, string value) => Assert.True(Of(name) == value, $"{what} {(int)answer.StatusCode}: {name} is `{Of(name)}`");

        Is("Cache-Control", "no-store");
        Is("Referrer-Policy", "same-origin");
        Is("X-Content-Type-Options", "nosniff");
        Is("X-Frame-Options", "DENY");
        Is("Cross-Origin-Opener-Policy", "same-origin");
        Is("Cross-Origin-Resource-Policy", "same-origin");
        Is("Cross-Origin-Embedder-Policy", "require-corp");
        Is("X-Robots-Tag", "noindex, nofollow");
        Is("X-DNS-Prefetch-Control", "off");
        foreach (var none in (string[])["Server", "ETag", "Via", "X-Powered-By", "Last-Modified"])
        {
            Is(none, "");
        }

        var policy = Of("Content-Security-Policy");
        Assert.True(policy.StartsWith("default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", StringComparison.Ordinal), $"{what}: {policy}");
        Assert.False(policy.Contains("unsafe", StringComparison.Ordinal), $"{what}: {policy}");
        var isPage = Of("Content-Type").StartsWith("text/html", StringComparison.Ordinal);
        Assert.True(!isPage || policy.Contains("require-trusted-types-for 'script'; trusted-types 'none'", StringComparison.Ordinal), $"{what}: {policy}");
        Assert.True(Of("Permissions-Policy").Split(", ") is { Length: > 20 } features && Array.TrueForAll(features, f => f.EndsWith("=()", StringComparison.Ordinal)), what);
    }

    private async Task<(string Conversation, string Token)> Chat()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/start");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await http.SendAsync(request);
        using var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (json.RootElement.GetProperty("conversationId").GetString()!, json.RootElement.GetProperty("token").GetString()!);
    }

    private static string PathOf(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        _ => "x",
    }))));
}
