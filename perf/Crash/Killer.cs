using System.Diagnostics;

namespace ProtectRespect.Perf.Crash;

/// <summary>Kills the server at random moments, one in ten while it is still starting, and brings it up again each time.</summary>
public sealed class Killer(ServerProcess server, Flood flood)
{
    private const double InTheStart = 0.1;
    private static readonly TimeSpan StartTime = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(60);

    /// <summary>Seconds from a kill to the first acknowledgement after it.</summary>
    public List<double> SecondsToAnswer { get; } = [];

    /// <summary>Messages acknowledged between two kills.</summary>
    public List<double> MessagesPerLife { get; } = [];

    public async Task Run()
    {
        var random = new Random(flood.Plan.Seed);
        var before = 0;
        for (var kill = 0; kill < flood.Plan.Kills; kill++)
        {
            await Task.Delay(flood.Plan.LongestLife * random.NextDouble());
            var killedAt = Stopwatch.GetTimestamp();
            await server.Kill();
            MessagesPerLife.Add(flood.Acknowledged - before);
            before = flood.Acknowledged;
            var answered = flood.FirstAnswerFromNow();
            server.Start();
            if (random.NextDouble() < InTheStart && kill + 1 < flood.Plan.Kills)
            {
                await Task.Delay(StartTime * random.NextDouble());
                await server.Kill();
                MessagesPerLife.Add(flood.Acknowledged - before);
                before = flood.Acknowledged;
                server.Start();
                kill++;
            }

            SecondsToAnswer.Add(Stopwatch.GetElapsedTime(killedAt, await answered.WaitAsync(AnswerLimit)).TotalSeconds);
        }
    }
}
