using System.Diagnostics;
using ProtectRespect.TestKit;

namespace ProtectRespect.Journeys.Tests;

/// <summary>The program, started with words that it refuses.</summary>
internal sealed class StartedOnce(params string[] words) : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly Process program = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "ProtectRespect.Host"), words)
    {
        RedirectStandardError = true,
        Environment = { ["PROTECTRESPECT_HOME"] = Repository.Root },
    })!;

    public async Task<string> Says()
    {
        using var limit = new CancellationTokenSource(Limit);
        var said = await program.StandardError.ReadToEndAsync(limit.Token);
        await program.WaitForExitAsync(limit.Token);
        Assert.NotEqual(0, program.ExitCode);
        return said;
    }

    public async ValueTask DisposeAsync()
    {
        if (!program.HasExited)
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
        }

        program.Dispose();
    }
}
