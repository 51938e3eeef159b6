using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

[Collection(VisitorCollection.Name)]
public sealed class Visitor_talks_to_the_bot(VisitorSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_look_shows_the_greeting_and_leaves_no_trace(bool script)
    {
        await using var visitor = await (await site.Visitor(script)).Opens();

        await Expect(visitor.Bot.First).ToBeVisibleAsync();
        await Expect(visitor.Choices.First).ToBeVisibleAsync();
        await Expect(visitor.Page).ToHaveTitleAsync("Help and information");
        Assert.DoesNotContain(visitor.Requests, r => r.Method != "GET");
        Assert.Empty(await visitor.Context.CookiesAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_is_stored_and_answered(bool script)
    {
        await using var visitor = await (await site.Visitor(script)).Opens();

        await visitor.Says("hello, is anybody there?");

        await visitor.IsAnswered("hello, is anybody there?");
        await Expect(visitor.Box).ToHaveValueAsync("");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_can_be_pressed_and_the_draft_stays(bool script)
    {
        await using var visitor = await (await site.Visitor(script)).Opens();
        var choice = await visitor.Choices.First.InnerTextAsync();
        await visitor.Box.FillAsync("half a sent");

        await visitor.Choices.First.ClickAsync();

        await Expect(visitor.Own.Locator(".delivery")).ToHaveTextAsync("Sent");
        await Expect(visitor.Own).ToHaveCountAsync(1);
        await Expect(visitor.Box).ToHaveValueAsync("half a sent");
        Assert.NotEqual("", choice);
    }

    [Fact]
    public async Task The_greeting_is_shown_once_when_the_conversation_starts()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        var greeting = await visitor.Bot.AllInnerTextsAsync();

        await visitor.Says("hello");
        await visitor.IsAnswered("hello");

        var all = await visitor.Bot.AllInnerTextsAsync();
        Assert.Equal(greeting, all.Take(greeting.Count));
        Assert.DoesNotContain(all.Skip(greeting.Count), text => greeting.Contains(text));
    }

    [Fact]
    public async Task With_script_nothing_is_kept_in_the_browser_and_nobody_else_is_asked()
    {
        await using var visitor = await (await site.Visitor()).Opens();

        await visitor.Says("hello");
        await visitor.IsAnswered("hello");

        Assert.Empty(await visitor.Context.CookiesAsync());
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("indexedDB.databases().then(all => all.length)"));
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("caches.keys().then(all => all.length)"));
        Assert.All(visitor.Requests, r => Assert.StartsWith(site.Host.PublicUrl.ToString(), r.Url, StringComparison.Ordinal));
        Assert.Equal(site.Host.PublicUrl.ToString(), visitor.Page.Url);
        Assert.Equal(0, await visitor.Page.Locator("[name]:not(meta, [type=radio])").CountAsync());
    }

    [Fact]
    public async Task Without_script_one_strict_cookie_holds_the_conversation_until_the_browser_closes()
    {
        await using var visitor = await (await site.Visitor(script: false)).Opens();

        await visitor.Says("hello");
        await visitor.IsAnswered("hello");
        await visitor.Says("and again");
        await visitor.IsAnswered("and again");

        var cookie = Assert.Single(await visitor.Context.CookiesAsync());
        Assert.True(cookie.HttpOnly);
        Assert.Equal(SameSiteAttribute.Strict, cookie.SameSite);
        Assert.Equal(-1, cookie.Expires);
        await Expect(visitor.Own).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Without_script_looking_for_new_messages_gives_the_draft_back()
    {
        await using var visitor = await (await site.Visitor(script: false)).Opens();
        await visitor.Says("hello");
        await visitor.Box.FillAsync("\nhalf a <b>sent</b> & more");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Check for new messages" }).ClickAsync();

        await Expect(visitor.Box).ToHaveValueAsync("\nhalf a <b>sent</b> & more");
        await Expect(visitor.Own).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Without_script_a_reload_does_not_say_it_twice()
    {
        await using var visitor = await (await site.Visitor(script: false)).Opens();
        await visitor.Says("only once");
        await visitor.IsAnswered("only once");

        await visitor.Page.ReloadAsync();

        await Expect(visitor.Own).ToHaveCountAsync(0);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Check for new messages" }).ClickAsync();
        await Expect(visitor.Own).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_that_is_too_long_comes_back_whole(bool script)
    {
        await using var visitor = await (await site.Visitor(script)).Opens();
        var text = string.Concat(Enumerable.Repeat("ہم یہاں ہیں ", 500)).Trim();

        await visitor.Says(text);

        await Expect(visitor.Page.Locator("#problem")).ToBeVisibleAsync();
        await Expect(visitor.Box).ToHaveValueAsync(text);
    }

    [Fact]
    public async Task What_is_written_is_shown_as_text_whatever_it_looks_like()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        const string nasty = "<img src=x onerror=alert(1)> & <script>alert(2)</script>";

        await visitor.Says(nasty);

        await Expect(visitor.Own.Locator(".text")).ToHaveTextAsync(nasty);
        Assert.Equal(0, await visitor.Page.Locator("#messages img, #messages script").CountAsync());
    }

    [Fact]
    public async Task The_whole_first_visit_is_light()
    {
        await using var visitor = await site.Visitor();
        var session = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await session.SendAsync("Network.enable");
        var bytes = 0.0;
        var script = 0.0;
        var scripts = new HashSet<string?>();
        session.Event("Network.responseReceived").OnEvent += (_, e) =>
        {
            if (e!.Value.GetProperty("type").GetString() is "Script")
            {
                scripts.Add(e.Value.GetProperty("requestId").GetString());
                Assert.Equal("br", e.Value.GetProperty("response").GetProperty("headers").GetProperty("Content-Encoding").GetString());
            }
        };
        session.Event("Network.loadingFinished").OnEvent += (_, e) =>
        {
            var size = e!.Value.GetProperty("encodedDataLength").GetDouble();
            bytes += size;
            script += scripts.Contains(e.Value.GetProperty("requestId").GetString()) ? size : 0;
        };

        await visitor.Opens();
        await visitor.Says("hello");
        await visitor.IsAnswered("hello");

        Assert.InRange(bytes, 1, 20_000);
        Assert.InRange(script, 1, 10_000);
        Assert.InRange(Compressed(await visitor.Page.Locator("style").InnerTextAsync()), 1, 8_000);
        Assert.True(visitor.Requests.Count <= 6, string.Create(CultureInfo.InvariantCulture, $"{visitor.Requests.Count} requests"));
    }

    /// <summary>The styles stand inside the page; this is what they would weigh alone.</summary>
    private static int Compressed(string text)
    {
        using var target = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(target, System.IO.Compression.CompressionLevel.Fastest))
        {
            brotli.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        return target.ToArray().Length;
    }
}
