using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>One young person's way through every state that the page can be in (but the hidden one: A_plain_page), each looked at for barriers, in two looks and two widths.</summary>
[Trait("Category", "Slow")]
public sealed class Every_state_of_the_page(TwoSides house) : IClassFixture<TwoSides>
{
    [Theory]
    [InlineData(ColorScheme.Light, 360, 640)]
    [InlineData(ColorScheme.Dark, 1366, 768)]
    [InlineData(ColorScheme.Dark, 320, 256)]
    public async Task Has_no_barrier(ColorScheme scheme, int width, int height)
    {
        await using var girl = await house.Visitor(width: width, height: height);
        await girl.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await Check(girl, "greeting");
        await TwoSides.Presses(girl, "No", "No", "A young person");
        await Check(girl, "question");
        await girl.Says("I want to talk to a person");
        await girl.IsAnswered("I want to talk to a person");
        await Check(girl, "waiting");
        await girl.Page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        await Check(girl, "paused");
        await girl.Page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();

        var robin = house.Practitioner;
        await robin.Goes("/");
        await robin.Waiting.First.GetByRole(AriaRole.Button, new() { NameRegex = new("Claim") }).ClickAsync();
        await robin.Says("Hello from a person");
        await Expect(girl.Page.Locator("#messages > li.worker")).ToBeVisibleAsync();
        await Check(girl, "with a practitioner");

        await girl.Page.Locator("#say").FillAsync(new string('x', 5000));
        await girl.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(girl.Page.Locator("#problem")).ToBeVisibleAsync();
        await Check(girl, "too long");
        await girl.Box.FillAsync("");

        await girl.Context.SetOfflineAsync(true);
        await girl.Says("are you there");
        await Expect(girl.Own.Last.Locator(".delivery")).ToContainTextAsync("Not sent yet");
        await Check(girl, "offline");
        await girl.Context.SetOfflineAsync(false);
        await Expect(girl.Own.Last.Locator(".delivery")).ToHaveTextAsync("Sent");

        await robin.Page.GetByText("End the conversation").First.ClickAsync();
        await robin.Page.Locator("input[name=risk][value=None]").CheckAsync();
        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "End the conversation" }).ClickAsync();
        await Expect(girl.Messages.Filter(new() { HasText = "has ended this chat" }).First).ToBeVisibleAsync();
        await Check(girl, "ended");
    }

    [Theory]
    [InlineData("/privacy")]
    [InlineData("/safer")]
    [InlineData("/sheets/easy")]
    [InlineData("/sheets/privacy-full")]
    [InlineData("/parents")]
    [InlineData("/parents/missing-parent")]
    [InlineData("/professionals")]
    [InlineData("/professionals/disclosure-professional")]
    [InlineData("/sheets/missing-now")]
    public async Task Has_no_barrier_where_there_is_only_to_read(string path)
    {
        await using var reader = await house.Visitor(width: 320, height: 640);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await reader.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await reader.Page.GotoAsync(new Uri(house.Host.PublicUrl, path).ToString());
            await Check(reader, path);
            Assert.Empty(await reader.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a')].filter(a => a.getBoundingClientRect().height < 44).map(a => a.outerHTML)"));
        }
    }

    [Fact]
    public async Task Can_be_gone_through_without_a_mouse_to_the_way_out()
    {
        await using var girl = await house.Visitor(width: 1366, height: 768);
        var keyboard = girl.Page.Keyboard;

        await girl.Choices.Filter(new() { HasText = "No" }).First.FocusAsync();
        await keyboard.PressAsync("Enter");
        await Expect(girl.Own).ToHaveCountAsync(1);
        await Reaches(girl, "No");
        await keyboard.PressAsync("Space");
        await Expect(girl.Own).ToHaveCountAsync(2);
        await Reaches(girl, "A young person");
        await keyboard.PressAsync("Enter");
        await Expect(girl.Own).ToHaveCountAsync(3);
        await Reaches(girl, "Pause");
        await keyboard.PressAsync("Space");
        await Expect(girl.Page.Locator("#pause")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(girl.Page.Locator("#pause")).ToBeFocusedAsync();
        await keyboard.PressAsync("Space");
        await girl.Page.Locator(".skip").FocusAsync();
        await keyboard.PressAsync("Enter");
        await keyboard.TypeAsync("I want to talk to a person");
        await keyboard.PressAsync("Enter");
        await girl.IsAnswered("I want to talk to a person");
        await Expect(girl.Box).ToBeFocusedAsync();
        await Reaches(girl, "Exit this page");
        await keyboard.PressAsync("Enter");
        await Expect(girl.Page).ToHaveURLAsync(house.Neutral);
    }

    [Theory]
    [InlineData(ForcedColors.Active, ReducedMotion.Reduce)]
    [InlineData(ForcedColors.None, ReducedMotion.Reduce)]
    public async Task Is_still_and_has_its_edges_where_that_is_asked_for(ForcedColors colours, ReducedMotion motion)
    {
        await using var girl = await house.Visitor();
        await girl.Page.EmulateMediaAsync(new() { ForcedColors = colours, ReducedMotion = motion });
        await girl.Says("hello");
        await girl.IsAnswered("hello");

        Assert.Equal("none", await girl.Own.First.EvaluateAsync<string>("e => getComputedStyle(e).animationName"));
        Assert.Equal("auto", await girl.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
        if (colours is ForcedColors.Active)
        {
            Assert.NotEqual("0px", await girl.Own.First.Locator(".text p").EvaluateAsync<string>("e => getComputedStyle(e).borderTopWidth"));
            Assert.NotEqual("0px", await girl.Page.Locator("a.exit").EvaluateAsync<string>("e => getComputedStyle(e).borderTopWidth"));
        }
    }

    /// <summary>Tab comes there within one round of the page.</summary>
    private static async Task Reaches(VisitorBrowser visitor, string name)
    {
        for (var stop = 0; stop < 40; stop++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (await visitor.Page.EvaluateAsync<string>("document.activeElement.textContent.trim()") == name)
            {
                return;
            }
        }

        Assert.Fail($"Tab never came to {name}.");
    }

    private static async Task Check(VisitorBrowser visitor, string state)
    {
        Assert.False(await visitor.ScrollsSideways(), $"{state}: the page scrolls sideways");
        await Accessible.Check(visitor.Page);
    }
}
