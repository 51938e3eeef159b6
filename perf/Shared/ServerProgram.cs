using System.Diagnostics;

namespace ProtectRespect.Perf;

/// <summary>Which program is the server: its file, and words before the usual ones.</summary>
public sealed record ServerProgram(string File, params IReadOnlyList<string> Words)
{
    /// <summary>The program as <c>./run</c> would start it: published once per change of the source.</summary>
    public static ServerProgram Published()
    {
        using var publish = Process.Start(new ProcessStartInfo(Path.Combine(Repository.Root, "scripts", "publish.sh")) { RedirectStandardOutput = true })!;
        var folder = publish.StandardOutput.ReadToEnd().Trim();
        publish.WaitForExit();
        return publish.ExitCode == 0
            ? new ServerProgram(Path.Combine(folder, "ProtectRespect.Host"))
            : throw new InvalidOperationException("The server could not be built.");
    }

    /// <summary>The program that lies beside this one, as the tests use it.</summary>
    public static ServerProgram Beside(string name, params IReadOnlyList<string> words) => new(Path.Combine(AppContext.BaseDirectory, name), words);
}
