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
        await Expect(page.Locator("main li").Filter(new() { HasText = "High" }).First).ToBeVisibleAsync();
        await amina.Goes("/callbacks");
        await Expect(page.GetByText("Dave").First).ToBeVisibleAsync();
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
        await grace.Page.GetByLabel("Words in a message of the visitor or a practitioner").FillAsync("two afternoons missing");
        await grace.Press("Search");

        await Expect(grace.Page.Locator("main a[href^='/conversations/']").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Its_visitors_answer_what_a_practitioner_writes_also_after_a_kill()
    {
        await using var amina = await demo.SignsIn("Amina");
        await amina.Press("Go on duty");
        await amina.Waiting.Filter(new() { HasText = "got a pic of me" }).GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await amina.Says("Hi, I'm Amina. Are you safe right now?");
        await Expect(amina.Entries.Filter(new() { HasText = "im in my room" })).ToHaveCountAsync(1);

        await demo.Host.Kill();
        await amina.Reply.FillAsync("That is not your fault");
        await demo.Host.Restart();

        await Expect(amina.Page.Locator("#desk[data-live=true]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(amina.Reply).ToHaveValueAsync("That is not your fault");
        await amina.Page.Keyboard.PressAsync("Enter");
        await Expect(amina.Entries.Filter(new() { HasText = "i feel so stupid" })).ToHaveCountAsync(1, new() { Timeout = 40_000 });
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
