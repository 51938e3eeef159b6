using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProtectRespect.TestKit;

namespace ProtectRespect.Journeys.Tests;

/// <summary>What a practitioner does at the console, in the words of its pages.</summary>
public sealed partial class PractitionerBrowser : IAsyncDisposable
{
    private readonly Uri console;

    private PractitionerBrowser(Uri console, IBrowserContext context, IPage page) => (this.console, Context, Page) = (console, context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public ILocator Waiting => Page.Locator("#waiting > li");

    public ILocator Entries => Page.Locator("#entries > li");

    public ILocator Reply => Page.GetByLabel("Your message to the visitor");

    /// <summary>Makes the first account through the link that the program printed, and goes on duty.</summary>
    public static async Task<PractitionerBrowser> SetsUp(Chromium chromium, RunningHost host, string workName)
    {
        var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "en-GB" });
        var practitioner = new PractitionerBrowser(host.ConsoleUrl, context, await context.NewPageAsync());
        await practitioner.Page.GotoAsync(SetUpLink().Match(host.Output).Value);
        await practitioner.Page.GetByLabel("Work name").FillAsync(workName);
        await practitioner.Page.GetByLabel("E-mail address").FillAsync("lead@example.org");
        await practitioner.Page.GetByLabel("Password").FillAsync("four unrelated words here");
        await practitioner.Press("Make the account");
        await practitioner.Press("Go on duty");
        return practitioner;
    }

    /// <summary>One click, as in a practice system.</summary>
    /// <param name="look">Looks at the page of signing in before.</param>
    public static async Task<PractitionerBrowser> SignsIn(Chromium chromium, RunningHost host, string workName, Func<IPage, Task>? look = null)
    {
        var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "en-GB" });
        var practitioner = new PractitionerBrowser(host.ConsoleUrl, context, await context.NewPageAsync());
        await practitioner.Goes("/");
        await (look?.Invoke(practitioner.Page) ?? Task.CompletedTask);
        await practitioner.Press($"Sign in as {workName}");
        return practitioner;
    }

    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task Goes(string to) => Page.GotoAsync(new Uri(console, to).ToString());

    public async Task Opens(ILocator row)
    {
        await row.GetByRole(AriaRole.Link).First.ClickAsync();
        await Page.WaitForURLAsync("**/conversations/*", new() { WaitUntil = WaitUntilState.Commit });
    }

    public async Task Says(string text)
    {
        await Reply.FillAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    public async ValueTask DisposeAsync() => await Context.CloseAsync();

    [GeneratedRegex(@"http://\S+/setup\?token=\S+")]
    private static partial Regex SetUpLink();
}
