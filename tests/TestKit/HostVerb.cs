using System.Diagnostics;

namespace ProtectRespect.TestKit;

/// <summary>Runs one verb of the real program to its end.</summary>
public static class HostVerb
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <returns>The exit code, and all that was said on both streams.</returns>
    public static Task<(int Code, string Said)> Run(IReadOnlyDictionary<string, string> settings, params string[] words) => Run(settings, "", words);

    /// <summary>The same, for a verb that asks.</summary>
    /// <param name="typed">All that somebody types.</param>
    public static Task<(int Code, string Said)> Typing(string typed, params string[] words) => Run(new Dictionary<string, string>(), typed, words);

    private static async Task<(int Code, string Said)> Run(IReadOnlyDictionary<string, string> settings, string typed, string[] words)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "ProtectRespect.Host"), words)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PROTECTRESPECT_HOME"] = Repository.Root;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var program = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await program.StandardInput.WriteAsync(typed);
            program.StandardInput.Close();
            var output = program.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = program.StandardError.ReadToEndAsync(limit.Token);
            await program.WaitForExitAsync(limit.Token);
            return (program.ExitCode, await output + await errors);
        }
        finally
        {
            if (!program.HasExited)
            {
                program.Kill(entireProcessTree: true);
            }
        }
    }
}
