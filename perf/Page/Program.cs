using System.Globalization;
using System.Reflection;
using Microsoft.Playwright;
using ProtectRespect.Perf;
using ProtectRespect.Perf.Page;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var given = new Arguments(args, ["--runs", "--data", "--browser"], []);
Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", typeof(FirstVisit).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PlaywrightDriver").Value);
await using var server = new ServerProcess(ServerProgram.Published(), DataDisk.NewFolder(given.Text("--data")), new Dictionary<string, string>());
server.Start();
await server.UntilReady();

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new()
{
    ExecutablePath = given.Text("--browser") ?? "/usr/bin/chromium",
    Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
var url = new Uri($"http://{server.Public}/");
await FirstVisit.Of(browser, url, SlowPhone.All[0]);
foreach (var phone in SlowPhone.All)
{
    var visits = new List<FirstVisit>();
    for (var run = 0; run < given.Number("--runs", 5); run++)
    {
        visits.Add(await FirstVisit.Of(browser, url, phone));
    }

    void Print(string what, Func<FirstVisit, double> of) => Console.WriteLine($"  {what}: {new Spread(visits.Select(of)).Text("0")}");
    Console.WriteLine($"{phone.Name} ({visits.Count} visits)");
    Print("first message, ms", v => v.Message);
    Print("script runs, ms", v => v.Ready);
    Print("blocked, ms", v => v.Blocked);
    Print("exit to blank, ms", v => v.Blank);
    Print("bytes, everything", v => v.Bytes);
    Print("bytes, page with its styles", v => v.Page);
    Print("bytes, script", v => v.Script);
}
