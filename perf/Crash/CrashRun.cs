using System.Diagnostics;
using System.Security.Cryptography;

namespace ProtectRespect.Perf.Crash;

/// <summary>What a run found.</summary>
public sealed record CrashReport(Verdict Verdict, int Kills, string DataFolder, IReadOnlyList<string> Lines);

/// <summary>Flood, kills, restarts, and then the question to the public API: is every acknowledged message there, once, in order?</summary>
public static class CrashRun
{
    private static readonly TimeSpan OwedAnswers = TimeSpan.FromSeconds(40);

    public static async Task<CrashReport> Run(FloodPlan plan)
    {
        var since = Stopwatch.StartNew();
        var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
        var folder = DataDisk.NewFolder(plan.Parent);
        await using var server = new ServerProcess(plan.Server, folder, Settings(secret));
        var flood = new Flood(plan, server.Public, secret);
        server.Start();
        await server.UntilReady();

        var reference = await Reference(flood);
        var clients = Enumerable.Range(0, plan.Clients).Select(n => new FloodClient(flood, n)).ToList();
        var flooding = clients.Select(c => c.Run()).ToList();
        var killer = new Killer(server, flood);
        await killer.Run();
        while (flood.Acknowledged < plan.Messages)
        {
            await Task.Delay(50);
        }

        await flood.Ending.CancelAsync();
        await Task.WhenAll(flooding);
        var floodTime = since.Elapsed;

        var histories = clients.SelectMany(c => c.Histories).ToList();
        var verdict = await Check(flood, new Checker(reference.Seen), histories);
        clients.ForEach(c => c.Dispose());
        await server.Stop();

        var stored = StoredRows.Disagreements(folder, verdict.Acknowledged + reference.Messages, histories.Count + 1);
        verdict += Verdict.Nothing with { Unexpected = stored.Count, Cases = [.. stored] };
        var answers = new Spread(killer.SecondsToAnswer);
        string[] lines =
        [
            $"seed {plan.Seed}; {plan.Clients} clients, {histories.Count} conversations, {histories.Count(h => h.Streamed is not null)} of them also on the stream",
            $"flood {floodTime.TotalSeconds:0} s; messages between kills: {new Spread(killer.MessagesPerLife).Text("0")}; sent again after no answer: {flood.Resent}",
            $"seconds from kill to first acknowledgement ({answers.Count}): {answers.Text("0.00")}",
            .. verdict.Cases,
        ];
        return new CrashReport(verdict, plan.Kills, folder, lines);
    }

    // Limits are lifted for the token's half of the flood; everything else is the default.
    private static Dictionary<string, string> Settings(string secret) => new()
    {
        ["DirectLine__Secret"] = secret,
        ["Limits__MessageBurst"] = "100000",
        ["Limits__MessagesPerMinute"] = "1000000",
        ["Limits__StartBurst"] = "1000000",
        ["Limits__StartsPerMinute"] = "10000000",
        ["Limits__UnhurriedStartsPerMinute"] = "1000000",
    };

    private static async Task<(IReadOnlyList<SeenActivity> Seen, int Messages)> Reference(Flood flood)
    {
        using var undisturbed = new FloodClient(flood, 0);
        var history = await undisturbed.Converse(flood.Plan.Longest);
        using var http = new HttpConnection(flood.Server);
        return (await new DirectLineClient(http).ReadAll(history.Bearer, history.Conversation), history.Sent.Count);
    }

    // An answer that is still owed after a kill comes from the sweeper, some seconds later: such conversations are read again.
    private static async Task<Verdict> Check(Flood flood, Checker checker, List<History> histories)
    {
        using var http = new HttpConnection(flood.Server);
        var client = new DirectLineClient(http);
        var limit = Stopwatch.StartNew();
        var total = Verdict.Nothing;
        foreach (var history in histories)
        {
            Verdict verdict;
            while (!(verdict = checker.Check(history, await client.ReadAll(history.Bearer, history.Conversation))).IsSound && limit.Elapsed < OwedAnswers)
            {
                await Task.Delay(200);
            }

            total += verdict;
        }

        return total;
    }
}
