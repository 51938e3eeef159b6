using System.Diagnostics;
using System.Security.Cryptography;

namespace ProtectRespect.Perf.Load;

/// <summary>One measured run.</summary>
public sealed record Measured(
    int Turns, int Unanswered, double Seconds, Spread Waits, ProcessUse ServerBefore, ProcessUse ServerAfter, TimeSpan ClientProcessor)
{
    public double TurnsPerSecond => Turns / Seconds;
    public double ServerMicroseconds => (ServerAfter.Processor - ServerBefore.Processor).TotalMicroseconds / Turns;
    public double ServerKernelShare => (ServerAfter.System - ServerBefore.System) / (ServerAfter.Processor - ServerBefore.Processor);
    public double ServerCores => (ServerAfter.Processor - ServerBefore.Processor).TotalSeconds / Seconds;
    public double ClientMicroseconds => ClientProcessor.TotalMicroseconds / Turns;
    public double ClientCores => ClientProcessor.TotalSeconds / Seconds;
    public double WrittenBytesPerTurn => (ServerAfter.WrittenMegabytes - ServerBefore.WrittenMegabytes) * 1024 * 1024 / Turns;
}

/// <summary>A server of its own, warmed up, then the same load several times over.</summary>
public static class LoadRun
{
    public static async Task<IReadOnlyList<Measured>> Run(LoadPlan plan, Action<Measured> report)
    {
        var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
        var folder = DataDisk.NewFolder(plan.Parent);
        try
        {
            await using var server = new ServerProcess(ServerProgram.Published(), folder, Settings(plan, secret));
            server.Start();
            await server.UntilReady();

            var visitors = Enumerable.Range(0, plan.Connections).Select(n => new LoadVisitor(server, plan, secret, n)).ToList();
            await Load(visitors, plan.WarmUp);
            var runs = new List<Measured>();
            for (var run = 0; run < plan.Runs; run++)
            {
                runs.Add(await Measure(server, visitors, plan.Seconds));
                report(runs[^1]);
            }

            visitors.ForEach(v => v.Dispose());
            await server.Stop();
            return runs;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Measured> Measure(ServerProcess server, List<LoadVisitor> visitors, int seconds)
    {
        visitors.ForEach(v => v.Forget());
        var serverBefore = server.Use();
        var clientBefore = Process.GetCurrentProcess().TotalProcessorTime;
        var took = await Load(visitors, seconds);
        return new Measured(
            visitors.Sum(v => v.Turns), visitors.Sum(v => v.Unanswered), took.TotalSeconds, new Spread(visitors.SelectMany(v => v.Waits)),
            serverBefore, server.Use(), Process.GetCurrentProcess().TotalProcessorTime - clientBefore);
    }

    private static async Task<TimeSpan> Load(List<LoadVisitor> visitors, int seconds)
    {
        var began = Stopwatch.GetTimestamp();
        var end = began + (seconds * Stopwatch.Frequency);
        await Task.WhenAll(visitors.Select(v => Task.Run(() => v.Until(end))));
        return Stopwatch.GetElapsedTime(began);
    }

    private static Dictionary<string, string> Settings(LoadPlan plan, string secret)
    {
        var settings = new Dictionary<string, string> { ["DirectLine__Secret"] = secret };
        if (plan.Tokens)
        {
            settings["Limits__StartBurst"] = "1000000";
            settings["Limits__StartsPerMinute"] = "10000000";
            settings["Limits__UnhurriedStartsPerMinute"] = "1000000";
            settings["Limits__MessageBurst"] = "100000";
        }

        return settings;
    }
}
