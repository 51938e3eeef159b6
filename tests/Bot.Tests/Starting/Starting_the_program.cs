using System.Diagnostics;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Starting;

/// <summary>The real program refuses what would harm, in plain words, and without a trace in the terminal.</summary>
public sealed class Starting_the_program : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly string _data = Directory.CreateTempSubdirectory("protect-start-").FullName;

    [Theory]
    [InlineData("is for a practice system only", "--at", "2026-11-28T23:40")]
    [InlineData("listens on this computer only", "--demo", "--public-url", "http://0.0.0.0:0")]
    [InlineData("cannot be listened on", "--public-url", "https://help.example.org")]
    public async Task Is_refused(string why, params string[] words)
    {
        var (code, said) = await Run(words);

        Assert.Equal(1, code);
        Assert.Contains("Not started: ", said, StringComparison.Ordinal);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_is_not_known_is_answered_with_the_help()
    {
        var (code, said) = await Run("--demmo");

        Assert.Equal(2, code);
        Assert.Contains("--demmo is not known.", said, StringComparison.Ordinal);
        Assert.Contains("./run --demo", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private async Task<(int Code, string Said)> Run(params string[] words)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "ProtectRespect.Host"), [.. words, "--data", _data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PROTECTRESPECT_HOME"] = Repository.Root;
        using var program = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
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
