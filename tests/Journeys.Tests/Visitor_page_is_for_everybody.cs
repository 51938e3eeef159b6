using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

[Collection(VisitorCollection.Name)]
public sealed class Visitor_page_is_for_everybody(VisitorSite site)
{
    private const string Targets = """
        [...document.querySelectorAll('button, a.exit, textarea, #messages a, footer a')]
          .filter(e => e.getClientRects().length > 0 && e.getBoundingClientRect().height < 44)
          .map(e => e.outerHTML)
        """;

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [Theory]
    [InlineData(360, 640, false)]
    [InlineData(360, 640, true)]
    [InlineData(1280, 800, false)]
    [InlineData(320, 256, false)]
    [InlineData(320, 256, true)]
    public async Task It_has_no_barrier_that_a_machine_can_find(int width, int height, bool blockScript)
    {
        await using var visitor = await (await site.Visitor(width: width, height: height, blockScript: blockScript)).Opens();
        await HasNoBarrier(visitor);

        await visitor.Says("hello");
        await visitor.IsAnswered("hello");

        await HasNoBarrier(visitor);
    }

    [Theory]
    [InlineData(ColorScheme.Dark, Contrast.NoPreference)]
    [InlineData(ColorScheme.Light, Contrast.More)]
    public async Task It_can_be_read_in_other_colours(ColorScheme scheme, Contrast contrast)
    {
        await using var visitor = await site.Visitor();
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = scheme, Contrast = contrast });
        await visitor.Opens();
        await visitor.Says("hello");
        await visitor.IsAnswered("hello");

        await HasNoBarrier(visitor);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Everything_to_press_is_large_enough_for_a_thumb(bool script)
    {
        await using var visitor = await (await site.Visitor(blockScript: !script)).Opens();
        await visitor.Says("hello");
        await visitor.IsAnswered("hello");

        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Targets));
    }

    [Fact]
    public async Task A_conversation_needs_no_mouse()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        var keyboard = visitor.Page.Keyboard;

        await keyboard.PressAsync("Tab");
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to your message" })).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Shift+Tab");
        await Expect(visitor.Box).ToBeFocusedAsync();
        await keyboard.TypeAsync("one line");
        await keyboard.PressAsync("Shift+Enter");
        await keyboard.TypeAsync("another line");
        await keyboard.PressAsync("Enter");

        await visitor.IsAnswered("another line");
        await Expect(visitor.Box).ToBeFocusedAsync();
        await Expect(visitor.Own.Locator(".text")).ToHaveTextAsync("one line\nanother line");
    }

    [Fact]
    public async Task Pressing_an_answer_by_keyboard_does_not_lose_the_place()
    {
        await using var visitor = await (await site.Visitor()).Opens();

        await visitor.Choices.First.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Own.Locator(".delivery")).ToHaveTextAsync("Sent");

        await Expect(visitor.Own.First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Only_what_is_new_is_spoken_and_only_what_others_said()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        var announcer = visitor.Page.Locator("#announcer");
        Assert.Equal("", await announcer.TextContentAsync());

        await visitor.Says("hello");
        await visitor.IsAnswered("hello");

        var spoken = await announcer.TextContentAsync();
        var greeting = await visitor.Bot.First.Locator(".text").InnerTextAsync();
        Assert.Contains(await visitor.Bot.Last.Locator(".text p").First.InnerTextAsync(), spoken, StringComparison.Ordinal);
        Assert.DoesNotContain(greeting, spoken, StringComparison.Ordinal);
        await Expect(announcer).ToHaveTextAsync("", new() { Timeout = 10_000 });
        Assert.Null(await visitor.Page.Locator("#messages").GetAttributeAsync("aria-live"));
    }

    [Fact]
    public async Task An_unseen_message_is_counted_in_a_title_that_says_nothing()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        await visitor.Page.EvaluateAsync("Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })");

        await visitor.Says("hello");
        await visitor.IsAnswered("hello");

        await Expect(visitor.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex(@"^\(\d+\) Help and information$"));
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 640)]
    [InlineData(320, 256)]
    public async Task What_has_the_focus_can_be_seen(int width, int height)
    {
        await using var visitor = await (await site.Visitor(width: width, height: height)).Opens();
        await visitor.Says("hello");
        await visitor.IsAnswered("hello");

        for (var stop = 0; stop < 25; stop++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            var covered = await visitor.Page.EvaluateAsync<string?>("""
                (() => {
                  const e = document.activeElement;
                  if (e === document.body || e === null) { return null; }
                  const box = e.getBoundingClientRect();
                  const seen = document.elementFromPoint(box.left + box.width / 2, Math.min(box.top + box.height / 2, innerHeight - 1));
                  return e === seen || e.contains(seen) ? null : e.outerHTML;
                })()
                """);
            Assert.Null(covered);
        }
    }

    private static async Task HasNoBarrier(VisitorBrowser visitor)
    {
        Assert.False(await visitor.ScrollsSideways(), "the page scrolls sideways");
        var result = await visitor.Page.RunAxe(Rules);
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => $"{v.Id} ({v.Impact}): {v.Nodes[0].Html}")));
    }
}
