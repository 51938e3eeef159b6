using System.Globalization;
using ProtectRespect.Perf;
using ProtectRespect.Perf.Load;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var given = new Arguments(args, ["--connections", "--seconds", "--runs", "--warm-up", "--messages", "--data"], ["--tokens"]);
var plan = new LoadPlan();
plan = plan with
{
    Connections = given.Number("--connections", plan.Connections),
    Seconds = given.Number("--seconds", plan.Seconds),
    Runs = given.Number("--runs", plan.Runs),
    WarmUp = given.Number("--warm-up", plan.WarmUp),
    Messages = given.Number("--messages", plan.Messages),
    Tokens = given.Has("--tokens"),
    Parent = given.Text("--data"),
};

var runs = await LoadRun.Run(plan, run => Console.WriteLine(
    $"{run.TurnsPerSecond:0} turns/s in {run.Seconds:0.0} s; p50 {run.Waits.At(0.5):0.0} ms, p99 {run.Waits.At(0.99):0.0} ms, max {run.Waits.Max:0} ms; "
    + $"server {run.ServerMicroseconds:0} µs/turn ({run.ServerKernelShare:P0} kernel, {run.ServerCores:0.00} cores), {run.WrittenBytesPerTurn:0} B/turn written; "
    + $"client {run.ClientMicroseconds:0} µs/turn ({run.ClientCores:0.00} cores); unanswered {run.Unanswered}"));

var middle = runs.OrderBy(r => r.TurnsPerSecond).ElementAt(runs.Count / 2);
Console.WriteLine($"turns/s over {runs.Count} runs: {new Spread(runs.Select(r => r.TurnsPerSecond)).Text("0")}");
Console.WriteLine($"turns_per_s={middle.TurnsPerSecond:0} p50_ms={middle.Waits.At(0.5):0.0} p99_ms={middle.Waits.At(0.99):0.0} peak_mb={runs[^1].ServerAfter.PeakMegabytes:0}");
return runs.All(r => r.Unanswered == 0) ? 0 : 1;
