using ProtectRespect.Perf.Crash;

namespace ProtectRespect.Perf.Tests;

[Trait("Category", "Slow")]
public sealed class A_server_that_is_killed
{
    [Fact]
    public async Task Keeps_every_acknowledged_message()
    {
        var report = await CrashRun.Run(Plan(ServerProgram.Beside("ProtectRespect.Host"), kills: 3));

        Assert.True(report.Verdict.IsSound, string.Join('\n', [report.Verdict.Line(3), .. report.Lines]));
        Assert.InRange(report.Verdict.Acknowledged, 100, int.MaxValue);
        Directory.Delete(report.DataFolder, recursive: true);
    }

    [Fact]
    public async Task Is_found_out_when_it_answers_before_the_commit()
    {
        var report = await CrashRun.Run(Plan(ServerProgram.Beside("ProtectRespect.Perf.Crash", Sabotage.Verb), kills: 5));

        Assert.True(report.Verdict.Lost > 0, report.Verdict.Line(5));
        Directory.Delete(report.DataFolder, recursive: true);
    }

    private static FloodPlan Plan(ServerProgram server, int kills) => new() { Server = server, Kills = kills, Clients = 16, Messages = 100, Longest = 20 };
}
