using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Playwright;
using ProtectRespect.Perf;
using ProtectRespect.Perf.Board;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var given = new Arguments(args, ["--queues", "--claims", "--data", "--browser"], []);
var lengths = (given.Text("--queues") ?? "10,100,500,1000").Split(',').Select(int.Parse).ToList();
var claims = given.Number("--claims", 20);
Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", typeof(BoardPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PlaywrightDriver").Value);
var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
await using var server = new ServerProcess(ServerProgram.Published(), DataDisk.NewFolder(given.Text("--data")), new Dictionary<string, string>
{
    ["DirectLine__Secret"] = secret,
    ["Duty__OfferSeconds"] = "0",
    ["Duty__LeaseSeconds"] = "900",
    ["Duty__HereSeconds"] = "900",
});
server.Start();
await server.UntilReady();

var staff = await Staff.OnDuty(server, 2);
using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = given.Text("--browser") ?? "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
await using var board = await BoardPage.Open(browser, server);
await using var hub = await BoardHub.Watch(server, staff[1]);
var waiting = new Queue<string>();
foreach (var length in lengths)
{
    foreach (var conversation in await Queue.Fill(server, secret, length + claims - waiting.Count, $"board{length}"))
    {
        waiting.Enqueue(conversation);
    }

    var pages = new List<double>();
    var claimed = new List<double>();
    var heard = new List<double>();
    for (var look = 0; look < claims; look++)
    {
        pages.Add(await Timed.Of(() => staff[1].Console.Open("/")));
    }

    await board.Forget();
    while (waiting.Count > length)
    {
        var conversation = waiting.Dequeue();
        var gone = hub.Without(conversation);
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        claimed.Add(await Timed.Of(() => staff[0].Claim(conversation)));
        await gone;
        heard.Add(System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        await staff[0].End(conversation);
    }

    Console.WriteLine($"{length} wait");
    Console.WriteLine($"  board as a page, ms: {new Spread(pages).Text("0.0")}");
    Console.WriteLine($"  claim until answered, ms: {new Spread(claimed).Text("0.0")}");
    Console.WriteLine($"  claim until a colleague's board has it, ms: {new Spread(heard).Text("0.0")}");
    Console.WriteLine($"  one message of the board, kB: {hub.Bytes / 1000.0:0}");
    Console.WriteLine($"  longest task of a browser with its processor four times slower, ms: {await board.LongestTask():0}; rows on it: {await board.Rows()}");
}

foreach (var practitioner in staff)
{
    practitioner.Console.Dispose();
}

await server.Stop();
Directory.Delete(server.DataFolder, recursive: true);
