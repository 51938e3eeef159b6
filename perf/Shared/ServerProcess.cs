using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ProtectRespect.Perf;

/// <summary>The real server in a process of its own, on ports and a data folder that stay the same over every kill.</summary>
public sealed class ServerProcess(ServerProgram program, string dataFolder, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private const int KeptLines = 200;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    /// <summary>Without these a start for real people is refused.</summary>
    private static readonly KeyValuePair<string, string>[] Organisation =
    [
        .. new[] { "Operator", "OperatorCheck", "PrivacyContact", "LawfulBasis", "KeptChats", "KeptConcerns", "Tracing", "Complaints" }
            .Select(setting => KeyValuePair.Create($"Site__{setting}", "a measurement")),
    ];

    private readonly Queue<string> _output = new();
    private Process? _process;

    public IPEndPoint Public { get; } = new(IPAddress.Loopback, FreePort());
    public IPEndPoint Console { get; } = new(IPAddress.Loopback, FreePort());
    public string DataFolder => dataFolder;
    public bool HasExited => _process is null or { HasExited: true };

    /// <summary>The newest lines of both streams.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    /// <summary>Starts it without waiting until it answers.</summary>
    public void Start()
    {
        _process?.Dispose();
        var start = new ProcessStartInfo(program.File) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = dataFolder };
        string[] words = [.. program.Words, "--public-url", $"http://{Public}", "--console-url", $"http://localhost:{Console.Port}", "--data", dataFolder];
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["PROTECTRESPECT_HOME"] = Repository.Root;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        foreach (var (name, value) in Organisation.Concat(settings))
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
    }

    /// <summary>Returns when it can take messages.</summary>
    public async Task UntilReady()
    {
        using var connection = new HttpConnection(Public);
        var since = Stopwatch.StartNew();
        while (since.Elapsed < StartLimit && !HasExited)
        {
            try
            {
                if ((await connection.Send("GET", "/health", null, default)).IsOk)
                {
                    return;
                }
            }
            catch (IOException)
            {
                // Nobody listens yet.
            }

            await Task.Delay(10);
        }

        throw new InvalidOperationException($"The server did not come up.\n{Output}");
    }

    /// <summary>SIGKILL: no farewell, nothing flushed. Returns when the process is gone.</summary>
    public async Task Kill()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
        }
    }

    /// <summary>SIGTERM, as an operator would; SIGKILL when that takes too long.</summary>
    public async Task Stop()
    {
        if (_process is { HasExited: false } running)
        {
            using var term = Process.Start("kill", ["-TERM", running.Id.ToString(CultureInfo.InvariantCulture)]);
            await Task.WhenAny(running.WaitForExitAsync(), Task.Delay(StopLimit));
            await Kill();
        }
    }

    public ProcessUse Use() => ProcessUse.Of(_process!.Id);

    public int ProcessId => _process!.Id;

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process?.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.Enqueue(line);
            if (_output.Count > KeptLines)
            {
                _output.Dequeue();
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
