using Microsoft.Playwright;
using ProtectRespect.TestKit;

namespace ProtectRespect.Journeys.Tests;

/// <summary>The demo as somebody meets it who looks for the first time.</summary>
public sealed class DemoHouse : IAsyncLifetime
{
    private readonly Chromium chromium = new();

    public RunningHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await chromium.InitializeAsync();
        Host = await RunningHost.Start(new RunningHostOptions { Words = ["--demo"] });
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        await Host.DisposeAsync();
    }

    public Task<PractitionerBrowser> SignsIn(string workName, Func<IPage, Task>? look = null) => PractitionerBrowser.SignsIn(chromium, Host, workName, look);

    public async Task<IPage> Visitor(int width = 360, int height = 640)
    {
        var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Host.PublicUrl.ToString());
        return page;
    }

    public static async Task Presses(IPage visitor, params string[] choices)
    {
        foreach (var choice in choices)
        {
            await visitor.Locator("#choices").GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();
            await Assertions.Expect(visitor.Locator("#messages > li.you").Last).ToContainTextAsync(choice);
            await Assertions.Expect(visitor.Locator("#messages > li.you").Last.Locator(".delivery")).ToHaveTextAsync("Sent");
        }
    }

    public static async Task Says(IPage visitor, string text)
    {
        await visitor.GetByLabel("Your message").FillAsync(text);
        await visitor.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Locator("#messages > li.you").Last.Locator(".delivery")).ToHaveTextAsync("Sent");
    }
}
