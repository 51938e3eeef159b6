using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ProtectRespect.TestKit;

/// <summary>
/// The real program in a process of its own, on free ports, with a data folder of its own: what a visitor's and a practitioner's
/// browser meet. It can be killed as a power cut would and started again on the same ports and data.
/// </summary>
public sealed class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);

    private readonly RunningHostOptions options;
    private readonly ConcurrentQueue<string> output = new();
    private Process? process;

    private RunningHost(RunningHostOptions options)
    {
        this.options = options;
        PublicUrl = new Uri($"http://{options.PublicHost}:{FreePort()}/");
        ConsoleUrl = new Uri($"http://localhost:{FreePort()}/");
        DataFolder = options.DataFolder ?? Directory.CreateTempSubdirectory("protect-").FullName;
    }

    public Uri PublicUrl { get; }

    public Uri ConsoleUrl { get; }

    public string DataFolder { get; }

    /// <summary>Everything the program has written since the first start, both streams.</summary>
    public string Output => string.Join('\n', output);

    public int ProcessId => process!.Id;

    public static async Task<RunningHost> Start(RunningHostOptions? options = null)
    {
        var host = new RunningHost(options ?? new RunningHostOptions());
        try
        {
            await host.Restart();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>As a power cut: no farewell, nothing flushed. Returns when the process is gone.</summary>
    public async Task Kill()
    {
        if (process is { HasExited: false } running)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync();
        }
    }

    /// <summary>Starts it (again) and returns when it can take messages.</summary>
    public async Task Restart()
    {
        await Kill();
        process?.Dispose();
        process = Launch();
        await UntilReady(process);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false } running)
        {
            using var term = Process.Start("kill", ["-TERM", running.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await Task.WhenAny(running.WaitForExitAsync(), Task.Delay(StopLimit));
        }

        await Kill();
        process?.Dispose();
        Directory.Delete(DataFolder, recursive: true);
    }

    private Process Launch()
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "ProtectRespect.Host"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = DataFolder,
        };
        foreach (var word in options.Words)
        {
            start.ArgumentList.Add(word);
        }

        var typed = options.Typed ?? (PublicUrl, ConsoleUrl);
        foreach (var word in (string[])["--public-url", Text(typed.Public), "--console-url", Text(typed.Console), "--data", DataFolder])
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["PROTECTRESPECT_HOME"] = Repository.Root;
        if (options.Typed is not null)
        {
            start.Environment["Site__PublicListen"] = Text(PublicUrl);
            start.Environment["Site__ConsoleListen"] = Text(ConsoleUrl);
        }

        // A machine that runs all tests at once may be slow; the bot is not broken by that.
        start.Environment["Turns__BotSeconds"] = "20";
        var organisation = options.Words.Any(w => w is "--demo" or "--practice") ? [] : RunningHostOptions.Organisation.AsEnumerable();
        foreach (var (name, value) in organisation.Concat(options.Environment))
        {
            start.Environment[name] = value;
        }

        var launched = new Process { StartInfo = start };
        launched.OutputDataReceived += (_, line) => Keep(line.Data);
        launched.ErrorDataReceived += (_, line) => Keep(line.Data);
        launched.Start();
        launched.BeginOutputReadLine();
        launched.BeginErrorReadLine();
        return launched;
    }

    private async Task UntilReady(Process launched)
    {
        using var http = new HttpClient { BaseAddress = PublicUrl };
        var since = Stopwatch.StartNew();
        while (since.Elapsed < StartLimit && !launched.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/health", UriKind.Relative));
                using var console = await http.GetAsync(new Uri(ConsoleUrl, "/health"));
                if (answer.IsSuccessStatusCode && console.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException($"The program did not come up.\n{Output}");
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
        }
    }

    private static string Text(Uri url) => url.GetLeftPart(UriPartial.Authority);

    /// <summary>A port that nobody listens on now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>How the program is started.</summary>
public sealed record RunningHostOptions
{
    /// <summary>Further words of the command line, for example <c>--demo</c>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What a start for real people must be told of whoever runs it.</summary>
    public static IReadOnlyDictionary<string, string> Organisation { get; } = new Dictionary<string, string>
    {
        ["Site__Operator"] = "The Test Trust",
        ["Site__OperatorCheck"] = "number 0 in the register of tests",
        ["Site__PrivacyContact"] = "the privacy officer of the tests",
        ["Site__LawfulBasis"] = "The basis of the tests.",
        ["Site__KeptChats"] = "as long as a test",
        ["Site__KeptConcerns"] = "two tests long",
        ["Site__Tracing"] = "The tests keep no address.",
        ["Site__Complaints"] = "to the tests",
    };

    /// <summary>Settings by environment, for example <c>DirectLine__Secret</c>.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>A data folder that is there already, for example from a restore; null = a new one. Removed at the end like a new one.</summary>
    public string? DataFolder { get; init; }

    /// <summary>What people type, where that is a proxy in front; null = the program's own addresses.</summary>
    public (Uri Public, Uri Console)? Typed { get; init; }

    /// <summary>An address or <c>localhost</c>: cookies differ between the two.</summary>
    public string PublicHost { get; init; } = "127.0.0.1";
}
