using ProtectRespect.Perf;
using ProtectRespect.Perf.Crash;

if (args is [Sabotage.Verb, .. var words])
{
    return await Sabotage.Serve(words);
}

var given = new Arguments(args, ["--kills", "--clients", "--messages", "--seed", "--data"], ["--sabotage"]);
var server = given.Has("--sabotage")
    ? ServerProgram.Beside("ProtectRespect.Perf.Crash", Sabotage.Verb)
    : ServerProgram.Published();
var plan = new FloodPlan { Server = server };
plan = plan with
{
    Kills = given.Number("--kills", plan.Kills),
    Clients = given.Number("--clients", plan.Clients),
    Messages = given.Number("--messages", plan.Messages),
    Seed = given.Number("--seed", plan.Seed),
    Parent = given.Text("--data"),
};

var report = await CrashRun.Run(plan);
foreach (var line in report.Lines)
{
    Console.WriteLine(line);
}

if (report.Verdict.IsSound)
{
    Directory.Delete(report.DataFolder, recursive: true);
}
else
{
    Console.WriteLine($"The data folder is kept for a look: {report.DataFolder}");
}

Console.WriteLine(report.Verdict.Line(report.Kills));
return report.Verdict.IsSound ? 0 : 1;
