using Microsoft.Playwright;
using ProtectRespect.TestKit;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>
/// Makes the four pictures of the README out of the demo, so that they never show what is not there. Every run makes them;
/// <c>./test --pictures</c> keeps them in docs/pictures.
/// </summary>
[Trait("Category", "Slow")]
[Trait("Category", "Pictures")]
public sealed class The_pictures_of_the_readme(DemoHouse demo) : IClassFixture<DemoHouse>
{
    private static readonly string? Keep = Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder ? Path.Combine(Repository.Root, folder) : null;

    [Fact]
    public async Task Are_made_of_the_demo_as_it_is()
    {
        var visitor = await demo.Visitor();
        await DemoHouse.Presses(visitor, "No", "No", "A young person");
        await DemoHouse.Says(visitor, "someone keeps asking me for pics");
        await Expect(visitor.Locator("#choices button").First).ToBeVisibleAsync();
        await Take(visitor, "chat.png");

        await using var amina = await demo.SignsIn("Amina");
        await amina.Press("Go on duty");
        await Expect(amina.Waiting.Filter(new() { HasText = "got a pic of me" })).ToHaveCountAsync(1);
        await Take(amina.Page, "board.png");

        await amina.Waiting.First.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await amina.Says("Hi, I'm Amina. I'm a person. Are you safe right now?");
        await Expect(amina.Entries.Filter(new() { HasText = "im in my room" })).ToHaveCountAsync(1);
        await DemoHouse.Says(visitor, "can i talk to a person");
        await amina.Goes("/");
        await amina.Waiting.First.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await Expect(amina.Reply).ToBeVisibleAsync();
        await Seen(amina.Page);
        await amina.Goes("/desk");
        await Expect(amina.Page.Locator("iframe")).ToHaveCountAsync(2);
        foreach (var pane in amina.Page.Frames.Skip(1))
        {
            await Expect(pane.Locator("#entries > li").Last).ToBeVisibleAsync();
        }

        await Take(amina.Page, "two-conversations.png");

        await amina.Goes("/referrals");
        await amina.Page.Locator("main a[href^='/referrals/']:not([href='/referrals/new'])").First.ClickAsync();
        await Expect(amina.Page.GetByText("Taken from").First).ToBeVisibleAsync();
        await Take(amina.Page, "referral.png");
    }

    /// <summary>What alarms is looked at first, as in a duty room.</summary>
    private static async Task Seen(IPage page)
    {
        var seen = page.GetByRole(AriaRole.Region, new() { Name = "Alarms" }).GetByRole(AriaRole.Button, new() { Name = "I have seen it" });
        for (var left = await seen.CountAsync(); left > 0; left = await seen.CountAsync())
        {
            await seen.First.ClickAsync();
            await Expect(seen).Not.ToHaveCountAsync(left);
        }
    }

    private static async Task Take(IPage page, string name)
    {
        var picture = await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        Assert.NotEmpty(picture);
        if (Keep is not null)
        {
            Directory.CreateDirectory(Keep);
            await File.WriteAllBytesAsync(Path.Combine(Keep, name), picture);
        }
    }
}
