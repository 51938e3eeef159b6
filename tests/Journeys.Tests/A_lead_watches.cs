using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>A duty lead beside a practitioner, in two browsers: watched live, whispered to, taken over from. A house of its own.</summary>
public sealed class A_lead_watches(TwoSides house) : IClassFixture<TwoSides>
{
    [Fact]
    public async Task Live_seen_by_whoever_holds_it_and_what_is_whispered_never_reaches_the_visitor()
    {
        var robin = house.Practitioner;
        await robin.Goes("/people");
        await robin.Page.GetByLabel("Work name").FillAsync("Kim");
        await robin.Page.GetByLabel("Practitioner", new() { Exact = true }).CheckAsync();
        await robin.Press("Make a link");
        await using var kim = await house.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        var page = await kim.NewPageAsync();
        await page.GotoAsync(await robin.Page.Locator("#join-link").InputValueAsync());
        await page.GetByLabel("E-mail address").FillAsync("kim@example.org");
        await page.GetByLabel("Password").FillAsync("four unrelated words here");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on duty" }).ClickAsync();
        await using var visitor = await house.Visitor();
        await visitor.Says("I want to talk to a person");
        await page.Locator("#waiting > li").GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await Expect(page.Locator("#desk[data-live=true]")).ToBeVisibleAsync();
        await page.GetByLabel("Your message to the visitor").FillAsync("half a thou");

        await robin.Goes("/");
        await robin.Page.Locator("#live").GetByRole(AriaRole.Link, new() { Name = "Watch" }).ClickAsync();
        await Expect(page.Locator("#desk").GetByText("Robin is watching")).ToBeVisibleAsync();
        await Expect(robin.Page.GetByText("Kim sees that you are.").First).ToBeVisibleAsync();
        await Accessible.Check(robin.Page);
        await visitor.Says("he is outside");
        await Expect(robin.Entries.Filter(new() { HasText = "he is outside" })).ToHaveCountAsync(1);

        await robin.Page.GetByLabel("Whisper to Kim").FillAsync("ask who is with her");
        await robin.Press("Whisper");
        await Expect(page.Locator("#whispers")).ToContainTextAsync("ask who is with her");
        await Expect(page.Locator("#whispers")).ToContainTextAsync("Only you and Robin see this.");
        await Expect(page.GetByLabel("Your message to the visitor")).ToHaveValueAsync("half a thou");
        await Accessible.Check(page);
        await page.SetViewportSizeAsync(360, 640);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));

        await robin.Page.GetByText("Take it over", new() { Exact = true }).ClickAsync();
        await robin.Page.Locator("#take-reason").FillAsync("Kim is ill");
        await robin.Press("Take it over now");

        await Expect(robin.Reply).ToBeVisibleAsync();
        await Expect(visitor.Messages.Filter(new() { HasText = "Robin is taking over now" })).ToHaveCountAsync(1);
        await Expect(page.Locator("#changed")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Show what can be done now" }).ClickAsync();
        await Expect(page.GetByText("Robin says why: Kim is ill")).ToBeVisibleAsync();
        await Expect(visitor.Messages.Filter(new() { HasText = "ask who is with her" })).ToHaveCountAsync(0);
        house.NothingInTheLog("ask who is with her", "Kim is ill");
    }

    [Fact]
    public async Task More_of_the_navigation_opens_by_key_and_closes_by_Escape_and_fits_in_one_line()
    {
        var page = house.Practitioner.Page;
        await house.Practitioner.Goes("/rota");
        var more = page.GetByText("More: Rota");
        await more.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Supervision" })).ToBeVisibleAsync();
        await Accessible.Check(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Supervision" })).ToBeHiddenAsync();
        await Expect(more).ToBeFocusedAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('header.top').offsetHeight < 70"), "the head is one line at 1366 px");
        await page.SetViewportSizeAsync(360, 640);
        await more.ClickAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));
        await Accessible.Check(page);
        await page.SetViewportSizeAsync(1366, 768);
    }
}
