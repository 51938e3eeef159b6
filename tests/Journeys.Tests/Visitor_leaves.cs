using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

[Collection(VisitorCollection.Name)]
public sealed class Visitor_leaves(VisitorSite site)
{
    public enum Way
    {
        Button,
        FootLink,
        ThreeShifts,
    }

    [Theory]
    [InlineData(Way.Button)]
    [InlineData(Way.FootLink)]
    [InlineData(Way.ThreeShifts)]
    public async Task And_Back_shows_the_page_from_before(Way way)
    {
        await using var visitor = await site.Visitor();
        await visitor.Page.GotoAsync(site.Before);
        await visitor.Opens();
        await visitor.Says("something secret");
        await visitor.IsAnswered("something secret");

        await Leave(visitor, way);

        await Expect(visitor.Page).ToHaveURLAsync(site.Neutral);
        await visitor.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Expect(visitor.Page).ToHaveURLAsync(site.Before);
        await Expect(visitor.Page.GetByText("something secret")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(Way.Button, true)]
    [InlineData(Way.FootLink, true)]
    [InlineData(Way.ThreeShifts, true)]
    [InlineData(Way.Button, false)]
    [InlineData(Way.FootLink, false)]
    public async Task And_neither_Back_nor_Forward_nor_a_reload_shows_what_was_said(Way way, bool script)
    {
        await using var visitor = await site.Visitor(script);
        await visitor.Page.GotoAsync(site.Before);
        await visitor.Opens();
        await visitor.Says("something secret");
        await visitor.IsAnswered("something secret");
        await visitor.Says("and a second thing");
        await visitor.IsAnswered("and a second thing");
        await visitor.Box.FillAsync("something half said");

        await Leave(visitor, way);
        await Expect(visitor.Page).ToHaveURLAsync(site.Neutral);

        var history = await TabHistory.Of(visitor.Page);
        Assert.True(!script || !history.Urls.Any(IsOurs), "an entry of the tab's history still leads to the chat");
        foreach (var entry in Enumerable.Range(0, history.Urls.Count).Reverse().Concat(Enumerable.Range(0, history.Urls.Count)))
        {
            SaysNothing(await history.At(entry));
            await visitor.Page.ReloadAsync();
            SaysNothing(await history.At(entry));
        }
    }

    /// <summary>Trap 2 of the platforms: the way out is pressed while a message is being sent.</summary>
    [Fact]
    public async Task While_a_message_is_on_its_way()
    {
        await using var visitor = await site.Visitor();
        await visitor.Page.GotoAsync(site.Before);
        await visitor.Opens();
        await visitor.Says("hello");
        await visitor.IsAnswered("hello");
        await visitor.Page.RouteAsync("**/activities", _ => Task.CompletedTask);
        await visitor.Says("something secret");
        await Expect(visitor.Own.Last).ToContainTextAsync("something secret");

        await visitor.Exits();

        await Expect(visitor.Page).ToHaveURLAsync(site.Neutral);
        await visitor.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Expect(visitor.Page).ToHaveURLAsync(site.Before);
        await Expect(visitor.Page.GetByText("something secret")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task And_the_token_opens_nothing_any_more()
    {
        await using var visitor = await site.Visitor();
        var start = visitor.Page.WaitForResponseAsync("**/chat/start");
        await visitor.Opens();
        await visitor.Says("something secret");
        await visitor.IsAnswered("something secret");
        var session = (await (await start).JsonAsync())!.Value;
        var token = session.GetProperty("token").GetString();
        var activities = $"{site.Host.PublicUrl}v3/directline/conversations/{session.GetProperty("conversationId").GetString()}/activities";
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.Equal(200, (int)(await http.GetAsync(new Uri(activities))).StatusCode);

        await visitor.Exits();
        await Expect(visitor.Page).ToHaveURLAsync(site.Neutral);

        await TestKit.Wait.Until(async () => (int)(await http.GetAsync(new Uri(activities))).StatusCode == 403, "the token is revoked");
    }

    [Fact]
    public async Task Without_script_and_the_cookie_is_gone()
    {
        await using var visitor = await (await site.Visitor(script: false)).Opens();
        await visitor.Says("something secret");
        await visitor.IsAnswered("something secret");

        await visitor.Exits();

        await Expect(visitor.Page).ToHaveURLAsync(site.Neutral);
        Assert.Empty(await visitor.Context.CookiesAsync());
        await visitor.Opens();
        await Expect(visitor.Page.GetByText("something secret")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Only_when_Shift_is_pressed_alone()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        await visitor.Box.FocusAsync();

        foreach (var key in (string[])["Shift+A", "Shift+B", "Shift+C", "Shift", "Shift", "x", "Shift", "Shift"])
        {
            await visitor.Page.Keyboard.PressAsync(key);
        }

        await Expect(visitor.Box).ToHaveValueAsync("ABCx");
        await Expect(visitor.Page).ToHaveURLAsync(site.Host.PublicUrl.ToString());
        await visitor.Page.Keyboard.PressAsync("Shift");
        await Expect(visitor.Page).ToHaveURLAsync(site.Neutral);
    }

    [Fact]
    public async Task And_the_page_is_blank_before_anything_else_happens()
    {
        await using var visitor = await (await site.Visitor()).Opens();

        var seen = await visitor.Page.EvaluateAsync<string[]>("document.querySelector('a.exit').click(), [getComputedStyle(document.body).display, document.title]");

        Assert.Equal(["none", "Loading"], seen);
        await Expect(visitor.Page).ToHaveURLAsync(site.Neutral);
    }

    [Fact]
    public async Task And_the_blank_page_between_has_no_barrier()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        await visitor.Says("something secret");
        await visitor.IsAnswered("something secret");
        // Going on is held up, so that the page stays as it was when it was left.
        await visitor.Page.EvaluateAsync("navigation.addEventListener('navigate', event => event.preventDefault())");

        await visitor.Exits();

        await Expect(visitor.Page).ToHaveTitleAsync("Loading");
        await Accessible.Check(visitor.Page);
        Assert.DoesNotContain("secret", await visitor.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal("none", await visitor.Page.EvaluateAsync<string>("getComputedStyle(document.body).display"));
    }

    [Fact]
    public async Task By_another_link_and_coming_back_shows_nothing_that_was_said()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        await visitor.Says("something secret");
        await visitor.IsAnswered("something secret");

        await visitor.Page.GotoAsync(site.Before);
        await visitor.Page.GoBackAsync();

        await Expect(visitor.Bot.First).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("something secret")).ToHaveCountAsync(0);
    }

    private bool IsOurs(string url) => url.StartsWith(site.Host.PublicUrl.ToString(), StringComparison.Ordinal);

    private static void SaysNothing(string seen)
    {
        Assert.DoesNotContain("something", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("a second thing", seen, StringComparison.Ordinal);
    }

    private static async Task Leave(VisitorBrowser visitor, Way way)
    {
        switch (way)
        {
            case Way.Button:
                await visitor.Exits();
                break;
            case Way.FootLink:
                await visitor.Page.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new() { Name = "Exit this page" }).ClickAsync();
                break;
            default:
                await visitor.Page.Keyboard.PressAsync("Shift");
                await visitor.Page.Keyboard.PressAsync("Shift");
                await visitor.Page.Keyboard.PressAsync("Shift");
                break;
        }
    }
}
