using Microsoft.Playwright;

namespace ProtectRespect.Perf.Page;

/// <summary>One visit of somebody who was never here: milliseconds until things are there, bytes on the wire.</summary>
/// <param name="Message">The first message of the bot was painted.</param>
/// <param name="Ready">The script runs.</param>
/// <param name="Blocked">All that tasks took beyond 50 ms each.</param>
/// <param name="Blank">From the press on "Exit this page" to the first frame without the chat, with a long conversation on the page.</param>
internal sealed record FirstVisit(double Message, double Ready, double Blocked, double Blank, double Bytes, double Script, double Page)
{
    /// <summary>Written into the page before it loads. The exit itself is held back, so that the frame after it can be seen.</summary>
    private const string Watch = """
        window.blocked = 0;
        new PerformanceObserver(list => { for (const task of list.getEntries()) { window.blocked += task.duration - 50; } }).observe({ type: 'longtask', buffered: true });
        new MutationObserver((_, me) => {
          if (document.querySelector('#messages > li.bot') && !window.message) {
            window.message = -1;
            requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => { window.message = performance.now(); }; c.port2.postMessage(0); });
          }
          if (document.documentElement.classList.contains('js')) { window.ready = performance.now(); me.disconnect(); }
        }).observe(document, { subtree: true, childList: true, attributes: true });
        """;

    private const string UntilReady = "() => new Promise(done => { const look = () => window.message > 0 && window.ready > 0 ? done() : setTimeout(look, 20); look(); })";

    private const string PressExit = """
        () => new Promise(done => {
          const row = document.querySelector('#messages > li');
          for (let i = 0; i < 200; i++) { document.getElementById('messages').append(row.cloneNode(true)); }
          addEventListener('click', event => {
            const pressed = event.timeStamp;
            requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => done(performance.now() - pressed); c.port2.postMessage(0); });
          }, { capture: true, once: true });
          requestAnimationFrame(() => setTimeout(() => document.querySelector('a.exit').click(), 50));
        })
        """;

    public static async Task<FirstVisit> Of(IBrowser browser, Uri url, SlowPhone phone)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 640 }, Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Watch);
        var session = await phone.Slow(page);
        var sizes = new Dictionary<string, double>();
        var types = new Dictionary<string, string>();
        session.Event("Network.responseReceived").OnEvent += (_, e) => types[e!.Value.GetProperty("requestId").GetString()!] = e.Value.GetProperty("type").GetString()!;
        session.Event("Network.loadingFinished").OnEvent += (_, e) => sizes[e!.Value.GetProperty("requestId").GetString()!] = e.Value.GetProperty("encodedDataLength").GetDouble();

        await page.GotoAsync(url.ToString(), new() { WaitUntil = WaitUntilState.Commit, Timeout = 60_000 });
        await page.EvaluateAsync(UntilReady);
        await page.WaitForLoadStateAsync(LoadState.Load, new() { Timeout = 60_000 });
        var (message, ready, blocked) = (await page.EvaluateAsync<double>("message"), await page.EvaluateAsync<double>("ready"), await page.EvaluateAsync<double>("blocked"));
        // The navigation that follows must wait: a frame that is never painted cannot be measured.
        await page.RouteAsync(target => !target.StartsWith(url.ToString(), StringComparison.Ordinal), _ => Task.CompletedTask);
        var blank = await page.EvaluateAsync<double>(PressExit);
        double Sum(string type) => sizes.Where(s => types.GetValueOrDefault(s.Key) == type).Sum(s => s.Value);
        return new FirstVisit(message, ready, blocked, blank, sizes.Values.Sum(), Sum("Script"), Sum("Document"));
    }
}
