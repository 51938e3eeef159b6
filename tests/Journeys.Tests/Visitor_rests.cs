using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

[Collection(VisitorCollection.Name)]
public sealed class Visitor_rests(VisitorSite site)
{
    private const string Hide = "away => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => away }); document.dispatchEvent(new Event('visibilitychange')); }";

    [Fact]
    public async Task And_nothing_new_is_shown_or_spoken_until_Pause_is_pressed_again()
    {
        await using var visitor = await site.Visitor();
        var start = visitor.Page.WaitForResponseAsync("**/chat/start");
        await visitor.Opens();
        await visitor.Says("hello");
        await visitor.IsAnswered("hello");
        var session = await PlainPage.OfStart(await start);
        await Expect(visitor.Page.Locator("#announcer")).ToHaveTextAsync("", new() { Timeout = 10_000 });
        var shown = await visitor.Bot.CountAsync();
        var pause = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true });

        await pause.ClickAsync();
        await Expect(pause).ToHaveAttributeAsync("aria-pressed", "true");
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", session.Token) } };
        using var body = new StringContent($$"""{"type":"message","text":"from another tab","from":{"id":"{{session.User}}"} }""", System.Text.Encoding.UTF8, "application/json");
        using var sent = await http.PostAsync(new Uri($"{site.Host.PublicUrl}v3/directline/conversations/{session.Conversation}/activities"), body);

        await Expect(visitor.Status).ToContainTextAsync("New messages that wait for you:");
        Assert.Equal(shown, await visitor.Bot.CountAsync());
        await Expect(visitor.Page.Locator("#announcer")).ToHaveTextAsync("");
        await pause.ClickAsync();
        await Expect(visitor.Bot).Not.ToHaveCountAsync(shown);
        await Expect(pause).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task And_what_they_say_themselves_ends_the_pause()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        var pause = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true });
        await pause.ClickAsync();

        await visitor.Says("hello");

        await visitor.IsAnswered("hello");
        await Expect(pause).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task In_another_app_and_the_page_is_covered_meanwhile()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        await visitor.Says("something secret");
        await visitor.IsAnswered("something secret");
        await visitor.Box.FillAsync("half said");

        await visitor.Page.EvaluateAsync(Hide, true);

        var seen = await visitor.Page.Locator("body").InnerTextAsync();
        Assert.Equal(["Help and information", "Go on", "Exit this page"], seen.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        await Accessible.Check(visitor.Page);
        await visitor.Page.EvaluateAsync(Hide, false);
        await Expect(visitor.Own.First).ToBeVisibleAsync();
        await Expect(visitor.Box).ToHaveValueAsync("half said");
    }

    [Fact]
    public async Task For_long_and_the_page_stays_covered_until_they_go_on()
    {
        await using var visitor = await site.Visitor();
        await visitor.Page.Clock.InstallAsync();
        await visitor.Opens();
        await visitor.Page.EvaluateAsync(Hide, true);
        await visitor.Page.Clock.FastForwardAsync(61_000);

        await visitor.Page.EvaluateAsync(Hide, false);

        await Expect(visitor.Bot.First).ToBeHiddenAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(visitor.Bot.First).ToBeVisibleAsync();
        await Expect(visitor.Box).ToBeFocusedAsync();
    }

    /// <summary>A phone's keyboard leaves half of the page.</summary>
    [Theory]
    [InlineData(360, 640)]
    [InlineData(360, 300)]
    [InlineData(640, 300)]
    public async Task Never_so_deep_that_the_way_out_is_gone(int width, int height)
    {
        await using var visitor = await (await site.Visitor(width: width, height: height)).Opens();
        for (var i = 0; i < 4; i++)
        {
            await visitor.Says($"number {i}");
            await visitor.IsAnswered($"number {i}");
        }

        await visitor.Box.FocusAsync();

        await Expect(visitor.Page.Locator("a.exit")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(visitor.Box).ToBeInViewportAsync();
        Assert.Equal("contain", await visitor.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).overscrollBehaviorY"));
        Assert.Contains("interactive-widget=resizes-content", await visitor.Page.Locator("meta[name=viewport]").GetAttributeAsync("content"), StringComparison.Ordinal);
    }
}
