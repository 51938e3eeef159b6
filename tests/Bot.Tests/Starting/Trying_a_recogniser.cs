using System.Diagnostics;
using System.Text.Json;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Starting;

/// <summary><c>try</c> through the real program.</summary>
[Trait("Category", "Slow")]
public sealed class Trying_a_recogniser : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("protect-try-").FullName;

    [Fact]
    public async Task Gives_a_line_for_each_line()
    {
        var (code, output, _) = await Try("topic", """
            {"id":"a","text":"someone leaked my nudes and the whole school has seen them","who":"young_person"}
            {"id":2,"text":"Can you train our school staff about exploitation?","who":"professional"}

            {"id":"c","text":"help hes got a knife"}
            """);

        Assert.Equal(0, code);
        var lines = Lines(output);
        Assert.Equal(["\"a\"", "2", "\"c\""], lines.Select(l => l.GetProperty("id").GetRawText()));
        Assert.Equal(["images_shared", "training_for_staff", "emergency"], lines.Select(l => l.GetProperty("topic").GetString()));
        Assert.All(lines, l => Assert.InRange(l.GetProperty("score").GetDouble(), 0.0001, 1));
    }

    [Fact]
    public async Task Tells_which_lines_it_cannot_read_and_goes_on()
    {
        var (code, output, errors) = await Try("topic", """
            {"id":"a","text":"thanks, bye"}
            not json
            {"text":"hello"}
            {"id":"d"}
            {"id":"e","text":"how do i complain"}
            """);

        Assert.Equal(1, code);
        Assert.Equal(["a", "e"], Lines(output).Select(l => l.GetProperty("id").GetString()));
        Assert.Equal(
            ["Line 2: this is not JSON.", "Line 3: \"id\" is missing, or is neither a text nor a number.", "Line 4: \"text\" is missing, or is not a text."],
            errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Reads_and_writes_files()
    {
        var (from, to) = (Path.Combine(_folder, "in.jsonl"), Path.Combine(_folder, "out.jsonl"));
        await File.WriteAllTextAsync(from, """{"id":"a","text":"is this private"}""");

        var (code, output, _) = await Try("topic", "", "--in", from, "--out", to);

        Assert.Equal((0, ""), (code, output));
        Assert.Equal("confidentiality", Lines(await File.ReadAllTextAsync(to)).Single().GetProperty("topic").GetString());
    }

    [Fact]
    public async Task Says_in_plain_words_that_there_is_no_such_file()
    {
        var (code, _, errors) = await Try("topic", "", "--in", Path.Combine(_folder, "nowhere.jsonl"));

        Assert.Equal(1, code);
        Assert.Contains("nowhere.jsonl", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static async Task<(int Code, string Output, string Errors)> Try(string kind, string input, params string[] words)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "ProtectRespect.Host"), ["try", kind, .. words])
        {
            RedirectStandardInput = true,
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
            await program.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
            program.StandardInput.Close();
            await program.WaitForExitAsync(limit.Token);
            return (program.ExitCode, await output, await errors);
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
