using System.Diagnostics;
using System.Globalization;
using ProtectRespect.Bot.Recognition.Safeguarding;
using ProtectRespect.Bot.Recognition.Safeguarding.Loading;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Perf;
using ProtectRespect.Training;

// How well the safeguarding recogniser tells danger from ordinary life, on sentences that nothing was trained on.
const int Passes = 11;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var given = new Arguments(args, ["--dialogs", "--benign", "--misses"], []);
var folder = given.Text("--dialogs") ?? "dialogs";
var load = SafeguardingLoader.Load(folder);
if (load.Recogniser is not { } recogniser)
{
    Console.Error.WriteLine(string.Join('\n', load.Faults));
    return 1;
}

var judged = HeldBack.Read(folder).Select(h => Assessed.By(recogniser, h.Example, h.SoundsLikeDanger)).ToList();
foreach (var level in new[] { SafeguardingLevel.Immediate, SafeguardingLevel.High, SafeguardingLevel.Concern })
{
    Tell($"held back, {LevelNames.Of(level)}", judged.Where(j => j.Example.Level == level));
}

Tell("held back, none", judged.Where(j => j.Example.Level is SafeguardingLevel.None && !j.SoundsLikeDanger));
Tell("held back, none that sounds like danger", judged.Where(j => j.SoundsLikeDanger));
foreach (var told in new[] { SafeguardingLevel.High, SafeguardingLevel.Immediate })
{
    var all = judged.Where(j => j.Assessment.Level >= told).ToList();
    Console.WriteLine($"told {LevelNames.Of(told)} or above: {all.Count}, right: {Share(all, j => j.Example.Level >= told)}");
}

if (given.Text("--benign") is { } benign)
{
    var lines = File.ReadAllLines(benign).Where(l => l.Length > 0).ToList();
    var levels = lines.ConvertAll(l => (Line: l, recogniser.Assess(l, AssessmentContext.Unknown).Level));
    Console.WriteLine($"benign: {lines.Count} lines; of 1,000 {1000.0 * levels.Count(l => l.Level >= SafeguardingLevel.High) / lines.Count:0.0} raised to high or above, "
        + $"{1000.0 * levels.Count(l => l.Level > SafeguardingLevel.None) / lines.Count:0.0} to any level");
    var speeds = Enumerable.Range(0, Passes).Select(_ => LinesASecond(recogniser, lines)).ToList();
    Console.WriteLine($"on one core: {speeds.Order().ElementAt(Passes / 2):0} lines a second (median of {Passes} passes, from {speeds.Min():0} to {speeds.Max():0}; the first {speeds[0]:0})");
}

if (given.Text("--misses") is { } misses)
{
    var wrong = judged.Where(j => j.IsSerious != (j.Example.Level >= SafeguardingLevel.High));
    File.WriteAllLines(misses, wrong.Select(j => $"{LevelNames.Of(j.Example.Level)}\t{LevelNames.Of(j.Assessment.Level)}\t{j.Example.Text}"));
}

return 0;

static double LinesASecond(SafeguardingRecogniser recogniser, List<string> lines)
{
    var watch = Stopwatch.StartNew();
    foreach (var line in lines)
    {
        recogniser.Assess(line, AssessmentContext.Unknown);
    }

    return lines.Count / watch.Elapsed.TotalSeconds;
}

static void Tell(string name, IEnumerable<Assessed> some)
{
    var all = some.ToList();
    Console.WriteLine($"{name}: {all.Count}; raised to high or above {Share(all, j => j.IsSerious)}, at all {Share(all, j => j.Assessment.Level > SafeguardingLevel.None)}, "
        + $"right level {Share(all, j => j.Assessment.Level == j.Example.Level)}");
}

static string Share(List<Assessed> all, Func<Assessed, bool> which) => $"{100.0 * all.Count(which) / Math.Max(1, all.Count):0.0} %";
