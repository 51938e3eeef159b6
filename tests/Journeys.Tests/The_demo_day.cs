using System.Globalization;
using Microsoft.Playwright;
using ProtectRespect.TestKit;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>The story that the demo tells is there, every part of it, and its people answer.</summary>
[Trait("Category", "Slow")]
public sealed class The_demo_day(DemoHouse demo) : IClassFixture<DemoHouse>
{
    [Fact]
    public async Task Shows_who_waits_who_talks_whom_to_call_who_was_dropped_and_what_waits_for_a_decision()
    {
        await using var amina = await demo.SignsIn("Amina");
        var page = amina.Page;

        await Expect(amina.Waiting.Filter(new() { HasText = "got a pic of me" })).ToHaveCountAsync(1);
        await Expect(page.Locator("#live > li").Filter(new() { HasText = "Joe" })).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-part=callbacks-due]")).ToHaveTextAsync("1");
        await Expect(page.Locator(".tag.practice").First).ToBeVisibleAsync();

        await amina.Goes("/follow-ups");
        await Expect(page.Locator("main li").Filter(new() { HasText = "Take it on" }).First).ToBeVisibleAsync();
        await amina.Goes("/callbacks");
        await page.GetByRole(AriaRole.Link, new() { Name = "open the dial card" }).First.ClickAsync();
        await Expect(page.GetByText("before my daughter is home").First).ToBeVisibleAsync();
        await amina.Goes("/referrals");
        await page.Locator("main a[href^='/referrals/']:not([href='/referrals/new'])").First.ClickAsync();
        await Expect(page.GetByText("Taken from").First).ToBeVisibleAsync();
        await Expect(page.GetByText("two afternoons missing").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Shows_a_lead_the_conversations_that_have_ended()
    {
        await using var grace = await demo.SignsIn("Grace");

        await grace.Goes("/history");
        await grace.Page.GetByLabel("Outcome").SelectOptionAsync("ReferralOpened");
        await grace.Press("Search");

        await Expect(grace.Page.Locator("main a[href^='/conversations/']").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Is_told_at_any_hour()
    {
        await using var night = await RunningHost.Start(new RunningHostOptions { Words = ["--demo", "--at", "2026-11-28T23:40"] });
        using var http = new HttpClient();

        var page = await http.GetStringAsync(new Uri(night.ConsoleUrl, "/sign-in"));

        var now = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(page.Split("data-now=\"")[1].Split('"')[0], CultureInfo.InvariantCulture));
        Assert.InRange(now, new DateTimeOffset(2026, 11, 28, 23, 40, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 28, 23, 50, 0, TimeSpan.Zero));
    }
}
