using ProtectRespect.Core.Doctor;

/// <summary><c>doctor</c>: what is unsafe here, what happens because of it and what to do. Ends with 0 only when nothing was found.</summary>
internal static class DoctorCommand
{
    public static Task<int> Run(CommandLine line) => Tell(DoctorFindings.Of(MachineFacts.Gather(line, TimeProvider.System.GetUtcNow())), Console.Out);

    internal static async Task<int> Tell(DoctorReport report, TextWriter to)
    {
        await to.WriteLineAsync(Words(report));
        return report.Findings.Count == 0 ? 0 : 1;
    }

    private static string Words(DoctorReport report)
    {
        var lines = report.Findings
            .SelectMany(f => (string[])[$"UNSAFE  {f.What}", $"        {f.Happens}", $"        To do: {f.Do}", ""])
            .Concat(report.NotLooked.SelectMany(n => (string[])[$"COULD NOT LOOK  {n}", ""]))
            .ToList();
        var found = report.Findings.Count switch { 0 => "Nothing unsafe was found", 1 => "1 thing is unsafe", var count => $"{count} things are unsafe" };
        lines.Add(report.NotLooked.Count == 0 ? $"{found}." : $"{found}, and {report.NotLooked.Count} could not be looked at.");
        return string.Join(Environment.NewLine, lines);
    }
}
