using Microsoft.Playwright;

namespace ProtectRespect.Perf.Board;

/// <summary>A colleague's board in a real browser whose processor is four times slower.</summary>
internal sealed class BoardPage : IAsyncDisposable
{
    private const string Watch = """
        window.longest = 0;
        new PerformanceObserver(list => { for (const task of list.getEntries()) { window.longest = Math.max(window.longest, task.duration); } }).observe({ type: 'longtask' });
        """;

    private readonly IBrowserContext _context;
    private readonly IPage _page;

    private BoardPage(IBrowserContext context, IPage page) => (_context, _page) = (context, page);

    public static async Task<BoardPage> Open(IBrowser browser, ServerProcess server)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync($"http://localhost:{server.Console.Port}/sign-in");
        await page.GetByLabel("E-mail address").FillAsync("worker2@example.org");
        await page.GetByLabel("Password").FillAsync(Staff.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"http://localhost:{server.Console.Port}/");
        await (await context.NewCDPSessionAsync(page)).SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        return new BoardPage(context, page);
    }

    public Task Forget() => _page.EvaluateAsync("window.longest = 0");

    public Task<double> LongestTask() => _page.EvaluateAsync<double>("window.longest");

    public Task<int> Rows() => _page.Locator("#waiting > li").CountAsync();

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
