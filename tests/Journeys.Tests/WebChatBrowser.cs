using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>What a visitor does and sees in Microsoft's Web Chat.</summary>
public sealed class WebChatBrowser : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> errors = [];
    private IWebSocketRoute? socket;

    internal WebChatBrowser(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !(OutageExpected && IsOutage(message.Text)))
            {
                errors.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>The browser itself writes down a lost connection; that is no fault while the server is down.</summary>
    public bool OutageExpected { get; set; }

    public int SocketsOpened { get; private set; }

    public ILocator Own(string text) => Page.Locator(".webchat__bubble--from-user").GetByText(text, new() { Exact = true });

    public ILocator Messages => Page.Locator(".webchat__bubble__content");

    public ILocator Choices => Page.Locator("button.webchat__suggested-action");

    public ILocator Typing => Page.Locator(".webchat__typing-indicator, .webchat__typingIndicator");

    public async Task Opens(Uri address)
    {
        // Only so that a test can cut the line: everything passes as it is.
        await Page.RouteWebSocketAsync("**/stream?*", route =>
        {
            route.ConnectToServer();
            socket = route;
            SocketsOpened++;
        });
        await Page.GotoAsync(address.ToString());
    }

    public Task LosesTheSocket() => socket!.CloseAsync(new() { Code = 1001 });

    public async Task Presses(string choice)
    {
        var before = await Own(choice).CountAsync();
        await Choices.GetByText(choice, new() { Exact = true }).ClickAsync();
        await IsSent(choice, before + 1);
    }

    public async Task Says(string text)
    {
        var box = Page.GetByPlaceholder("Type your message");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
        await IsSent(text, times: 1);
    }

    public Task Sees(string text) => Expect(Messages.Filter(new() { HasText = text })).ToHaveCountAsync(1);

    /// <summary>It is in the transcript, and Web Chat neither waits for it nor says that it failed.</summary>
    private async Task IsSent(string text, int times)
    {
        await Expect(Own(text)).ToHaveCountAsync(times);
        await Expect(Page.GetByText("Sending")).ToHaveCountAsync(0);
        await Expect(Page.GetByText("Send failed")).ToHaveCountAsync(0);
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        Assert.Empty(errors);
    }

    private static bool IsOutage(string text) =>
        text.StartsWith("Failed to load resource: net::ERR_", StringComparison.Ordinal) || text.StartsWith("WebSocket connection", StringComparison.Ordinal);
}
