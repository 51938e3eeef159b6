using Microsoft.Playwright;
using ProtectRespect.TestKit;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

[Collection(VisitorCollection.Name)]
[Trait("Category", "Slow")]
public sealed class Visitor_loses_the_connection(VisitorSite site)
{
    [Fact]
    public async Task While_typing_and_the_draft_the_focus_and_every_message_are_kept()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        await visitor.Says("before");
        await visitor.IsAnswered("before");

        await visitor.Box.PressSequentiallyAsync("half a ");
        await site.Host.Kill();
        await visitor.Box.PressSequentiallyAsync("sentence");
        await Expect(visitor.Status).ToContainTextAsync("You can keep writing");
        await site.Host.Restart();

        await Expect(visitor.Box).ToBeFocusedAsync();
        await Expect(visitor.Box).ToHaveValueAsync("half a sentence");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.IsAnswered("half a sentence");
        await Expect(visitor.Own).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task And_what_was_said_meanwhile_is_stored_once_and_in_order()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        await visitor.Says("one");
        await visitor.IsAnswered("one");
        await site.Host.Kill();

        await visitor.Says("two");
        await visitor.Says("three");
        await Expect(visitor.Own.Nth(1).Locator(".delivery")).Not.ToHaveTextAsync("Sent");
        await site.Host.Restart();

        await visitor.IsAnswered("three");
        Assert.Equal(["one", "two", "three"], await visitor.Own.Locator(".text").AllInnerTextsAsync());
    }

    [Fact]
    public async Task Before_the_first_message_and_it_starts_as_soon_as_it_can()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        await site.Host.Kill();

        await visitor.Says("first words");
        await Expect(visitor.Own).ToHaveCountAsync(1);
        await site.Host.Restart();

        await visitor.IsAnswered("first words");
        await Expect(visitor.Own).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Just_when_an_answer_was_on_its_way_and_nothing_is_said_twice()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        var lost = 0;
        await visitor.Page.RouteAsync("**/activities", async route =>
        {
            if (lost++ < 2 && route.Request.Method == "POST")
            {
                await route.FetchAsync();
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
            }
        });

        await visitor.Says("only once");

        await visitor.IsAnswered("only once");
        await Expect(visitor.Own).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task For_good_and_the_next_words_start_a_new_chat()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        await visitor.Says("before");
        await visitor.IsAnswered("before");
        await visitor.Page.RouteAsync("**/chat/resume", route => route.FulfillAsync(new() { Status = 403 }));
        await visitor.Page.RouteAsync("**/v3/directline/conversations/*/activities", route => route.FulfillAsync(new() { Status = 403 }), new() { Times = 1 });

        await visitor.Says("after");

        await visitor.IsAnswered("after");
        Assert.Equal(2, visitor.Requests.Count(r => r.Url.EndsWith("/chat/start", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Because_nothing_lets_sockets_through_and_answers_come_all_the_same()
    {
        await using var visitor = await site.Visitor();
        await visitor.Page.RouteWebSocketAsync("**/*", socket => socket.CloseAsync());
        await visitor.Opens();

        await visitor.Says("hello");
        await visitor.IsAnswered("hello");
        await visitor.Says("and again");
        await visitor.IsAnswered("and again");

        await Expect(visitor.Own).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task And_can_ask_to_try_again_now()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        await visitor.Says("before");
        await visitor.IsAnswered("before");
        var (isThrough, refused) = (false, 0);
        await visitor.Page.RouteAsync("**/activities", route => isThrough
            ? route.ContinueAsync()
            : route.FulfillAsync(new() { Status = 503, Headers = new Dictionary<string, string> { ["Retry-After"] = refused++ < 3 ? "0" : "60" } }));
        await visitor.Says("hello");
        await Wait.Until(() => refused > 3, "the page waits a minute before it tries again by itself");

        isThrough = true;
        await visitor.Own.GetByRole(AriaRole.Button, new() { Name = "Try again now" }).ClickAsync();

        await visitor.IsAnswered("hello");
        await Expect(visitor.Status).ToBeEmptyAsync();
    }

    /// <summary>Trap 1 of the platforms: a send that fails left the box locked, or empty.</summary>
    [Fact]
    public async Task And_what_is_refused_can_be_put_back_in_the_box()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        await visitor.Page.RouteAsync("**/activities", route => route.FulfillAsync(new() { Status = 409 }));
        await visitor.Says("hello");
        await visitor.Box.FillAsync("more");

        await visitor.Own.GetByRole(AriaRole.Button, new() { Name = "Put it back in the box" }).ClickAsync();

        await Expect(visitor.Own).ToHaveCountAsync(0);
        await Expect(visitor.Box).ToHaveValueAsync("hello\nmore");
    }
}
