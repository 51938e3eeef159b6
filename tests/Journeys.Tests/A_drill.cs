using Microsoft.Playwright;
using ProtectRespect.TestKit;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

[Trait("Category", "Slow")]
public sealed class A_drill(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Is_talked_through_in_the_real_console_and_looked_at_afterwards()
    {
        await using var practice = await RunningHost.Start(new RunningHostOptions { Words = ["--practice"] });
        await using var amina = await PractitionerBrowser.SignsIn(chromium, practice, "Amina");
        var page = amina.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Practice", Exact = true }).ClickAsync();
        await Accessible.Check(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the drill: A father who has found messages" }).ClickAsync();
        await Accessible.Check(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Go to the board" }).ClickAsync();
        await Expect(amina.Waiting.Filter(new() { HasText = "Parent or carer" })).ToHaveCountAsync(1, new() { Timeout = 90_000 });
        await Expect(amina.Waiting.First.Locator(".tag.practice")).ToBeVisibleAsync();
        await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("Practice: "));
        await amina.Waiting.First.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await Expect(page.Locator(".desk .tag.practice")).ToBeVisibleAsync();
        await amina.Says("Hello, I'm Amina. Is your daughter safe right now?");
        await Expect(amina.Entries.Filter(new() { HasText = "She is upstairs" })).ToHaveCountAsync(1, new() { Timeout = 40_000 });

        await amina.Goes("/practice");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Start the drill: A school's safeguarding lead" })).ToBeDisabledAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on with this drill" }).ClickAsync();
        await amina.Press("End the drill");
        await Expect(page.GetByText("Seen: You asked about safety")).ToBeVisibleAsync();
        await Expect(page.Locator("q", new() { HasText = "Is your daughter safe right now?" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Not seen: You wrote it up")).ToBeVisibleAsync();
        await page.GetByLabel("Does he know one thing that he can do tonight?").CheckAsync();
        await Accessible.Check(page);
    }

    [Fact]
    public async Task Is_never_there_where_real_people_write()
    {
        await using var real = await RunningHost.Start();
        await using var robin = await PractitionerBrowser.SetsUp(chromium, real, "Robin");

        foreach (var path in (string[])["/practice", "/practice/abcdefgh", "/tour"])
        {
            var answer = await robin.Page.GotoAsync(new Uri(real.ConsoleUrl, path).ToString());
            Assert.Equal(404, answer!.Status);
        }

        await robin.Goes("/");
        await Expect(robin.Page.GetByRole(AriaRole.Link, new() { Name = "Practice", Exact = true })).ToHaveCountAsync(0);
        await Expect(robin.Page.Locator(".tag.practice")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Neither_finds_nor_leaves_anything_in_the_folder_of_real_people()
    {
        await using var real = await RunningHost.Start();
        await real.Kill();

        await using var practice = new StartedOnce("--practice", "--data", real.DataFolder);

        Assert.Contains("holds real data", await practice.Says(), StringComparison.Ordinal);
    }
}
