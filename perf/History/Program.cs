using System.Diagnostics;
using System.Globalization;
using ProtectRespect.Core.FollowUps;
using ProtectRespect.Perf;
using ProtectRespect.Perf.History;
using ProtectRespect.TestKit;

// Every page of the console over years of conversations: the time until the whole page has arrived, on the same machine.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var given = new Arguments(args, ["--conversations", "--messages", "--looks", "--data"], []);
var folder = DataDisk.NewFolder(given.Text("--data"));
var looks = given.Number("--looks", 30);
await using var server = new ServerProcess(ServerProgram.Published(), folder, new Dictionary<string, string>());
server.Start();
await server.UntilReady();
var staff = await Staff.OnDuty(server, 4);
await server.Stop();

var watch = Stopwatch.StartNew();
string longest;
await using (var store = await TestStore.Open(folder, keep: true))
{
    var archive = new Archive(store, new Random(1));
    await archive.Fill(given.Number("--conversations", 20_000), given.Number("--messages", 200_000), CancellationToken.None);
    longest = await archive.Long(3_000, CancellationToken.None);
    Console.WriteLine($"seeded in {watch.Elapsed.TotalSeconds:0} s");
    var finder = new FollowUpFinder(
        store.Writer, store.Get<ProtectRespect.Core.Storage.IDatabase>(), TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<FollowUpFinder>.Instance);
    await Look("the follow-up finder's round", async () => await finder.Find(CancellationToken.None));
}

server.Start();
await server.UntilReady();
using var lead = new ConsoleClient(new Uri($"http://localhost:{server.Console.Port}"));
await lead.Open("/sign-in");
await lead.Submit("/sign-in", ("Email", "lead@example.org"), ("Password", Staff.Password));
foreach (var path in (string[])
    ["/", "/follow-ups", "/shift", "/callbacks", "/enquiries", "/questions", "/flags/review", "/second-looks", "/transfers", "/door", "/alarm", "/history", $"/conversations/{longest}"])
{
    await Look(path == $"/conversations/{longest}" ? "a conversation of 3,000 messages" : path, () => lead.Open(path));
}

await lead.Open("/history");
foreach (var (name, fields) in new (string, (string, string)[])[]
{
    ("search: everything", []),
    ("search: level high", [("level", "High")]),
    ("search: outcome", [("outcome", "ReferralOpened")]),
    ("search: a reference", [("reference", longest[..8])]),
    ("search: a common word", [("text", "school")]),
    ("search: a rare word", [("text", "marlowe")]),
    ("search: a word that nobody wrote", [("text", "xylophone")]),
    ("search: a topic", [("topic", "missing")]),
})
{
    await Look(name, () => lead.Submit("/history", fields));
}

await server.Stop();
staff.ToList().ForEach(s => s.Console.Dispose());
Directory.Delete(folder, recursive: true);
return 0;

async Task Look(string name, Func<Task> look)
{
    await look();
    var times = new List<double>();
    for (var i = 0; i < looks; i++)
    {
        var began = Stopwatch.GetTimestamp();
        await look();
        times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    var spread = new Spread(times);
    Console.WriteLine($"| {name} | {spread.Min:0} | {spread.Median:0} | {spread.At(0.95):0} | {spread.Max:0} |");
}
