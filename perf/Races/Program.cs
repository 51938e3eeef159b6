using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using ProtectRespect.Perf;

const string AcceptedMarker = "handover.accepted";

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var given = new Arguments(args, ["--races", "--practitioners", "--data"], []);
var races = given.Number("--races", 10_000);
var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
var folder = DataDisk.NewFolder(given.Text("--data"));
await using var server = new ServerProcess(ServerProgram.Published(), folder, new Dictionary<string, string>
{
    ["DirectLine__Secret"] = secret,
    ["Duty__LeaseSeconds"] = "900",
});
server.Start();
await server.UntilReady();

var conversations = await Queue.Fill(server, secret, races);
var staff = await Staff.OnDuty(server, given.Number("--practitioners", 8));
Console.WriteLine($"{conversations.Count} conversations wait; {staff.Count} practitioners are signed in and on duty");

var began = Stopwatch.StartNew();
var waits = new List<double>();
var winners = new Dictionary<string, int>();
var single = 0;
using var http = new HttpConnection(server.Public);
var visitor = new DirectLineClient(http);
foreach (var conversation in conversations)
{
    var pressed = Stopwatch.StartNew();
    var won = await Task.WhenAll(staff.Select(async p => await p.Claim(conversation) ? p : null));
    waits.Add(pressed.Elapsed.TotalMilliseconds);
    Practitioner[] holders = [.. won.OfType<Practitioner>()];
    var told = (await visitor.ReadAll(secret, conversation)).Where(a => a.Text == AcceptedMarker).Select(a => a.Author).ToList();
    if (holders is [var holder] && told is [var name] && name == holder.WorkName)
    {
        single++;
        winners[holder.WorkName] = winners.GetValueOrDefault(holder.WorkName) + 1;
    }
    else
    {
        Console.WriteLine($"{conversation}: won by {holders.Length}, the visitor was told of {told.Count}");
    }

    await Task.WhenAll(holders.Select(p => p.End(conversation)));
}

Console.WriteLine($"{began.Elapsed.TotalSeconds:0} s; milliseconds until all have their answer: {new Spread(waits).Text("0.0")}, p99 {new Spread(waits).At(0.99):0.0}");
Console.WriteLine($"wins: {string.Join(", ", winners.OrderBy(w => w.Key).Select(w => $"{w.Key} {w.Value}"))}");
foreach (var practitioner in staff)
{
    practitioner.Console.Dispose();
}

await server.Stop();
Directory.Delete(folder, recursive: true);
Console.WriteLine($"races={races} single_winner={single}");
return single == races ? 0 : 1;
