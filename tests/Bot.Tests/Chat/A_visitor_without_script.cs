using System.Net;
using System.Text.RegularExpressions;
using ProtectRespect.Core.Privacy;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Chat;

/// <summary>On a bad network everything is pressed twice, and any answer may be lost on its way.</summary>
public sealed partial class A_visitor_without_script : IClassFixture<A_visitor_without_script.House>
{
    private const string Chat = "maths is boring";

    private readonly HttpClient http;

    public A_visitor_without_script(House house)
    {
        http = house.Http;
    }

    [Fact]
    public async Task Who_presses_Send_twice_begins_one_chat()
    {
        var form = RandomId.New();

        var both = await Task.WhenAll(Sends(null, ("id", form), ("text", Chat)), Sends(null, ("id", form), ("text", Chat)));
        var sentAgain = await Sends(null, ("id", form), ("text", Chat));

        Assert.All(both, sent => Assert.Equal(sentAgain.Conversation, sent.Conversation));
        Assert.Equal(1, await Said(sentAgain.Cookie));
        Assert.NotEqual(sentAgain.Conversation, (await Sends(null, ("id", RandomId.New()), ("text", Chat))).Conversation);
    }

    [Fact]
    public async Task Who_has_left_is_not_led_back_by_the_form_of_before()
    {
        var form = RandomId.New();
        var sent = await Sends(null, ("id", form), ("text", Chat));
        using (var leave = new HttpRequestMessage(HttpMethod.Get, "/leave") { Headers = { { "Cookie", sent.Cookie } } })
        using (await http.SendAsync(leave))
        {
        }

        var again = await Sends(null, ("id", form), ("text", Chat));

        Assert.NotEqual(sent.Conversation, again.Conversation);
    }

    [Fact]
    public async Task Finds_an_unsent_message_in_the_box_when_the_page_after_it_was_lost()
    {
        var draft = new string('x', 4500);
        var begun = await Sends(null, ("id", RandomId.New()), ("text", Chat));
        var refused = await Sends(begun.Cookie, ("id", RandomId.New()), ("text", draft));

        var lost = await Page(refused.Cookie);
        var again = await Page(refused.Cookie);

        Assert.All([lost, again], page => Assert.Contains(draft, page.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(draft, (await Page(again.Cookie)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_led_to_what_is_wrong_and_else_to_what_came_of_it()
    {
        var sent = await Sends(null, ("id", RandomId.New()), ("text", Chat));
        var tooLong = await Sends(sent.Cookie, ("id", RandomId.New()), ("text", new string('x', 4500)));
        var words = await Sends(sent.Cookie, ("alone", "yes"), ("words", "acorn acorn acorn acorn acorn"));

        Assert.Equal("/#latest", sent.To);
        Assert.Equal("/#problem", tooLong.To);
        Assert.Equal("/#back", words.To);
    }

    [Fact]
    public async Task Who_is_not_alone_reads_nothing_of_the_chat()
    {
        var sent = await Sends(null, ("id", RandomId.New()), ("text", Chat));

        var answer = await Page((await Sends(sent.Cookie, ("alone", "no"), ("phone", "1"))).Cookie);

        Assert.Contains("Open it when you are alone.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Chat, answer.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Said(answer.Cookie));
    }

    /// <summary>"Yes, me" to a question that is not open would be taken as an answer to the one that is.</summary>
    [Fact]
    public async Task Who_opens_the_page_again_is_asked_nothing_that_the_chat_does_not_ask()
    {
        var fresh = await Page(null);
        var sent = await Sends(null, ("id", RandomId.New()), ("text", Chat));
        var shown = await Page(sent.Cookie);

        var again = await Page(shown.Cookie);

        Assert.Contains("Is anyone in danger right now?", fresh.Text, StringComparison.Ordinal);
        Assert.Contains("Yes, me", Choices(fresh));
        Assert.DoesNotContain("Is anyone in danger right now?", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Chat, again.Text, StringComparison.Ordinal);
        Assert.Equal(["I'm not safe", "Talk to a person"], Choices(again));
    }

    [Fact]
    public async Task Who_comes_with_too_many_others_reads_so_with_503_and_keeps_the_words()
    {
        await using var crowded = await RunningHost.Start(new RunningHostOptions
        {
            Environment = new Dictionary<string, string> { ["Limits__StartBurst"] = "1", ["Limits__StartsPerMinute"] = "1" },
        });
        using var here = House.Client(crowded);
        await Sends(here, null, ("id", RandomId.New()), ("text", Chat));

        var page = await Page(here, (await Sends(here, null, ("id", RandomId.New()), ("text", "half a sentence"))).Cookie);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal(TimeSpan.FromMinutes(1), page.RetryAfter);
        Assert.Contains("half a sentence</textarea>", page.Text, StringComparison.Ordinal);
        Assert.Contains("Wait a minute and press Send again.", page.Text, StringComparison.Ordinal);
    }

    private static string[] Choices(Shown page) => [.. Choice().Matches(page.Text).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];

    private async Task<int> Said(string cookie) =>
        Own().Count((await Page((await Sends(cookie, ("id", RandomId.New()), ("check", "1"))).Cookie)).Text);

    private Task<Sent> Sends(string? cookie, params (string Name, string Value)[] fields) => Sends(http, cookie, fields);

    private Task<Shown> Page(string? cookie) => Page(http, cookie);

    private static async Task<Sent> Sends(HttpClient http, string? cookie, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
        };
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return new Sent(Set(answer)!, answer.Headers.Location!.ToString());
    }

    private static async Task<Shown> Page(HttpClient http, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await http.SendAsync(request);
        return new Shown(answer.StatusCode, Set(answer) ?? cookie ?? "", await answer.Content.ReadAsStringAsync(), answer.Headers.RetryAfter?.Delta);
    }

    private static string? Set(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Single().Split(';')[0] : null;

    [GeneratedRegex("""<button name="choice"[^>]*>([^<]*)</button>""")]
    private static partial Regex Choice();

    [GeneratedRegex("""<li class="you" """)]
    private static partial Regex Own();

    private sealed record Sent(string Cookie, string To)
    {
        /// <summary>What the token in the cookie says.</summary>
        public string Conversation { get; } = Claim().Match(System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(Cookie.Split('.') is [_, var claims, ..] ? claims : ""))).Groups[1].Value;
    }

    private sealed record Shown(HttpStatusCode Status, string Cookie, string Text, TimeSpan? RetryAfter);

    [GeneratedRegex("""
        "conv":"([^"]+)"
        """)]
    private static partial Regex Claim();

    public sealed class House : IAsyncLifetime
    {
        private RunningHost? host;

        public HttpClient Http { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            host = await RunningHost.Start();
            Http = Client(host);
        }

        public async Task DisposeAsync()
        {
            Http.Dispose();
            await host!.DisposeAsync();
        }

        internal static HttpClient Client(RunningHost host) =>
            new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.PublicUrl };
    }
}
