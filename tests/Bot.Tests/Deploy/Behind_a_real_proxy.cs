using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ProtectRespect.Bot.Tests.DirectLine;
using ProtectRespect.Core.Doctor.Proxies;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Deploy;

/// <summary>A visitor with marked words, a marked address and a marked header talks through the samples of deploy/; then all that was written is searched.</summary>
[Trait("Category", "Proxy")]
public sealed class Behind_a_real_proxy
{
    private const string Address = "127.98.76.54";
    private const string Header = "203.0.113.77";
    private const string Canary = "canary-in-the-coal-mine";

    [Theory]
    [InlineData("nginx")]
    [InlineData("haproxy")]
    public async Task Nothing_of_a_visitor_is_written_down_and_messages_come_as_they_are_said(string kind)
    {
        await using var proxy = await RealProxy.Start(kind);
        using var handler = proxy.From(Address);
        using var browser = new HttpClient(handler) { BaseAddress = proxy.PublicUrl };
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", Header);
        browser.DefaultRequestHeaders.Add("X-Real-IP", Header);
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");

        var (conversation, user, token, stream) = await Starts(browser);
        Assert.StartsWith($"wss://{RealProxy.PublicName}:", stream, StringComparison.Ordinal);
        browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        using var through = new HttpMessageInvoker(proxy.From(Address));
        await using (var socket = await StreamClient.Open(stream, proxy.PublicUrl.GetLeftPart(UriPartial.Authority), through))
        {
            await Says(browser, conversation, user, $"{Canary} streamed");
            // It has come while the answer is still open: nobody on the way keeps it back.
            await socket.Until(s => s.Texts.Any(t => t.Contains("streamed", StringComparison.Ordinal)));
            await socket.Until(s => s.Activities.Count > 1);
            Assert.False(socket.IsClosed);
        }

        await Says(browser, conversation, user, $"{Canary} polled");
        var polled = await browser.GetStringAsync(new Uri($"/v3/directline/conversations/{conversation}/activities?watermark=", UriKind.Relative));
        Assert.Contains($"{Canary} polled", polled, StringComparison.Ordinal);

        await WritesWithoutScript(browser);
        await MakesTheProxyComplain(proxy, browser, conversation, token);

        string[] never = [Canary, Address, Header, token, token.Split('.')[^1]];
        Assert.All(proxy.Written(), w => Assert.All(never, n => Assert.False(w.Text.Contains(n, StringComparison.Ordinal), $"{w.Where} holds {n}")));
        Assert.Empty(ProxyLogs.In(new ProxyFile("proxy.conf", proxy.Configuration), _ => [])!);
    }

    [Fact]
    public async Task A_log_that_was_left_on_is_found_by_this_search_and_by_the_doctor()
    {
        await using var proxy = await RealProxy.Start("nginx", text => text.Replace("access_log off;", "access_log logs/access.log;", StringComparison.Ordinal));
        using var handler = proxy.From(Address);
        using var browser = new HttpClient(handler) { BaseAddress = proxy.PublicUrl };

        await browser.GetStringAsync(new Uri($"/?{Canary}", UriKind.Relative));

        await Wait.Until(() => proxy.Written().Any(w => w.Text.Contains(Address, StringComparison.Ordinal) && w.Text.Contains(Canary, StringComparison.Ordinal)), "the log has it");
        Assert.NotEmpty(ProxyLogs.In(new ProxyFile("proxy.conf", proxy.Configuration), _ => [])!);
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("haproxy")]
    public async Task Each_name_leads_to_its_own_site_and_no_other_name_to_any(string kind)
    {
        await using var proxy = await RealProxy.Start(kind);
        using var handler = proxy.From("127.0.0.1");
        using var browser = new HttpClient(handler);

        using var visitors = await browser.GetAsync(new Uri(proxy.PublicUrl, "/"));
        Assert.Equal(HttpStatusCode.OK, visitors.StatusCode);
        Assert.Contains("max-age", visitors.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);

        using var practitioners = await browser.GetAsync(new Uri(proxy.ConsoleUrl, "/sign-in"));
        Assert.Equal(HttpStatusCode.OK, practitioners.StatusCode);
        Assert.All(practitioners.Headers.GetValues("Set-Cookie").Where(HoldsSomething), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));

        using var elsewhere = await browser.GetAsync(new Uri(proxy.PublicUrl, "/sign-in"));
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);

        await Assert.ThrowsAsync<HttpRequestException>(() => browser.GetAsync(new Uri($"https://other.example.org:{proxy.PublicUrl.Port}/")));
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("haproxy")]
    public async Task While_the_program_is_down_it_says_where_help_is(string kind)
    {
        await using var proxy = await RealProxy.Start(kind);
        using var handler = proxy.From("127.0.0.1");
        using var browser = new HttpClient(handler);
        await proxy.Host.Kill();

        using var answer = await browser.GetAsync(proxy.PublicUrl);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("call 999", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
    }

    private static async Task<(string Conversation, string User, string Token, string Stream)> Starts(HttpClient browser)
    {
        using var started = await browser.PostAsync(new Uri("/chat/start", UriKind.Relative), null);
        started.EnsureSuccessStatusCode();
        var session = (await started.Content.ReadFromJsonAsync<JsonNode>())!;
        var (conversation, token) = ((string)session["conversationId"]!, (string)session["token"]!);
        using var ask = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{conversation}") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var back = await browser.SendAsync(ask);
        back.EnsureSuccessStatusCode();
        return (conversation, (string)session["userId"]!, token, (string)(await back.Content.ReadFromJsonAsync<JsonNode>())!["streamUrl"]!);
    }

    private static async Task Says(HttpClient browser, string conversation, string user, string text)
    {
        using var answer = await browser.PostAsJsonAsync($"/v3/directline/conversations/{conversation}/activities", new { type = "message", text, from = new { id = user } });
        answer.EnsureSuccessStatusCode();
    }

    private static async Task WritesWithoutScript(HttpClient browser)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("text", $"{Canary} by the plain form")]);
        using var sent = await browser.PostAsync(new Uri("/", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        // The strongest cookie a browser has: the program knows that TLS is in front.
        Assert.Contains(sent.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal));
        Assert.Contains($"{Canary} by the plain form", await browser.GetStringAsync(sent.Headers.Location), StringComparison.Ordinal);
    }

    /// <summary>What proxies log as errors: a body that is too large, a name that is not ours, nonsense instead of TLS, a program that is gone.</summary>
    private static async Task MakesTheProxyComplain(RealProxy proxy, HttpClient browser, string conversation, string token)
    {
        using var large = new ByteArrayContent(new byte[4 << 20]);
        await Ignoring(() => browser.PostAsync(new Uri($"/v3/directline/conversations/{conversation}/upload?{Canary}", UriKind.Relative), large));
        await Ignoring(() => browser.GetAsync(new Uri($"https://other.example.org:{proxy.PublicUrl.Port}/{Canary}")));
        using var plainHandler = proxy.From(Address);
        using var plain = new HttpClient(plainHandler);
        await Ignoring(() => plain.GetAsync(new Uri($"http://{RealProxy.PublicName}:{proxy.PublicUrl.Port}/{Canary}")));

        using var through = new HttpMessageInvoker(proxy.From(Address));
        var (_, _, _, stream) = await Starts(browser);
        await using var cut = await StreamClient.Open(stream, through: through);
        await proxy.Host.Kill();
        await cut.UntilClosed(TimeSpan.FromSeconds(20));
        using var gone = await browser.GetAsync(new Uri($"/?{Canary}={token}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, gone.StatusCode);
    }

    private static bool HoldsSomething(string cookie) => !cookie.Contains("=;", StringComparison.Ordinal);

    private static async Task Ignoring(Func<Task<HttpResponseMessage>> request)
    {
        try
        {
            using var answer = await request();
        }
        catch (HttpRequestException)
        {
            // Refused, as it should be.
        }
    }
}
