using System.Globalization;

namespace ProtectRespect.Perf;

/// <summary>What the kernel says that a process has used so far.</summary>
/// <param name="User">Time on a processor in the program's own code.</param>
/// <param name="System">Time on a processor in the kernel for it.</param>
/// <param name="PeakMegabytes">Most resident memory at any time, MiB.</param>
/// <param name="WrittenMegabytes">Handed to the disk so far, MiB.</param>
public sealed record ProcessUse(TimeSpan User, TimeSpan System, double PeakMegabytes, double WrittenMegabytes)
{
    private const double TicksPerSecond = 100;

    public TimeSpan Processor => User + System;

    public static ProcessUse Of(int processId)
    {
        // After the last parenthesis, because the name before it may hold anything; utime and stime are fields 14 and 15.
        var stat = File.ReadAllText($"/proc/{processId}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return new ProcessUse(Ticks(fields[11]), Ticks(fields[12]), Number($"/proc/{processId}/status", "VmHWM:") / 1024, Number($"/proc/{processId}/io", "write_bytes:") / 1024 / 1024);
    }

    private static TimeSpan Ticks(string field) => TimeSpan.FromSeconds(double.Parse(field, CultureInfo.InvariantCulture) / TicksPerSecond);

    private static double Number(string file, string name)
    {
        var line = File.ReadLines(file).First(l => l.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line.AsSpan(name.Length).Trim().ToString().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
