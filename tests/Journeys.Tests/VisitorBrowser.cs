using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>What a visitor does and sees, in the words of the page.</summary>
public sealed class VisitorBrowser : IAsyncDisposable
{
    private readonly VisitorSite site;

    internal VisitorBrowser(VisitorSite site, IBrowserContext context, IPage page)
    {
        this.site = site;
        Context = context;
        Page = page;
        page.Request += (_, request) => Requests.Add(request);
        page.PageError += (_, error) => Faults.Add(error);
        page.Console += (_, message) =>
        {
            // The browser itself writes down every lost connection and every status that is not 2xx.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && !message.Text.StartsWith("WebSocket connection", StringComparison.Ordinal))
            {
                Faults.Add(message.Text);
            }
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public List<IRequest> Requests { get; } = [];

    /// <summary>Script errors and broken rules of the content security policy.</summary>
    public List<string> Faults { get; } = [];

    public ILocator Box => Page.GetByLabel("Your message");

    public ILocator Messages => Page.Locator("#messages > li");

    public ILocator Own => Page.Locator("#messages > li.you");

    public ILocator Bot => Page.Locator("#messages > li.bot");

    public ILocator Choices => Page.Locator("#choices button");

    public ILocator Status => Page.GetByRole(AriaRole.Status);

    public async Task<VisitorBrowser> Opens()
    {
        await Page.GotoAsync(site.Host.PublicUrl.ToString());
        return this;
    }

    public async Task Says(string text)
    {
        await Box.FillAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
    }

    /// <summary>The message is stored, and the bot has answered after it.</summary>
    public async Task IsAnswered(string text)
    {
        var own = Own.Filter(new() { HasText = text });
        await Expect(own.Locator(".delivery")).ToHaveTextAsync("Sent");
        await Expect(Page.Locator($"#messages > li.you:has-text(\"{text}\") ~ li.bot").First).ToBeVisibleAsync();
    }

    public Task Exits() => Page.GetByRole(AriaRole.Link, new() { Name = "Exit this page" }).First.ClickAsync();

    public async Task<bool> ScrollsSideways() => await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth");

    public async ValueTask DisposeAsync()
    {
        await Context.CloseAsync();
        Assert.Empty(Faults);
    }
}
