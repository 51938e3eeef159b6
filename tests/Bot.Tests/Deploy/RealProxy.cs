using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Deploy;

/// <summary>
/// nginx or HAProxy from Debian in front of the real program, with the sample of deploy/ in which only ports, paths and the account are replaced,
/// and TLS with a certificate made here.
/// </summary>
internal sealed class RealProxy : IAsyncDisposable
{
    public const string PublicName = "help.example.org";
    public const string ConsoleName = "rota.example.org";

    private readonly string _folder = Directory.CreateTempSubdirectory("protect-proxy-").FullName;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly int _port = RunningHost.FreePort();
    private readonly int _plainPort = RunningHost.FreePort();
    private Process? _process;
    private string? _certificate;

    private RealProxy()
    {
        PublicUrl = new Uri($"https://{PublicName}:{_port}");
        ConsoleUrl = new Uri($"https://{ConsoleName}:{_port}");
    }

    public Uri PublicUrl { get; }

    public Uri ConsoleUrl { get; }

    public RunningHost Host { get; private set; } = null!;

    /// <summary>The configuration as it runs.</summary>
    public string Configuration { get; private set; } = "";

    /// <param name="change">Changes the configuration, for a test that must see what a bad one does.</param>
    public static async Task<RealProxy> Start(string kind, Func<string, string>? change = null)
    {
        var proxy = new RealProxy();
        try
        {
            proxy.Host = await RunningHost.Start(new RunningHostOptions { Typed = (proxy.PublicUrl, proxy.ConsoleUrl) });
            proxy.Launch(kind, change ?? (text => text));
            await Wait.Until(proxy.Answers, $"{kind} answers");
            return proxy;
        }
        catch
        {
            await proxy.DisposeAsync();
            throw;
        }
    }

    /// <summary>A browser that comes from <paramref name="address"/>, one of this computer's own.</summary>
    public SocketsHttpHandler From(string address) => new()
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == _certificate },
        ConnectCallback = async (_, ct) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(IPAddress.Loopback, _port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    /// <summary>Everything that proxy and program have written, to a file or to the terminal.</summary>
    public IEnumerable<(string Where, string Text)> Written()
    {
        yield return ("the program's output", Host.Output);
        yield return ("the proxy's output", string.Join('\n', _said));
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is not (".pem" or ".conf")))
        {
            yield return (file, File.ReadAllText(file));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private void Launch(string kind, Func<string, string> change)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "logs"));
        WriteCertificate();
        Configuration = change(kind == "nginx" ? Nginx() : Haproxy());
        var file = Path.Combine(_folder, "proxy.conf");
        File.WriteAllText(file, Configuration);
        string[] words = kind == "nginx" ? ["-c", file, "-p", _folder, "-g", "daemon off;"] : ["-db", "-f", file];
        _process = new Process { StartInfo = new ProcessStartInfo($"/usr/sbin/{kind}", words) { RedirectStandardOutput = true, RedirectStandardError = true } };
        _process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private string Nginx() => Replaced(
        WithoutOtherFamilies("nginx.conf"),
        ("user www-data;", Environment.IsPrivilegedProcess ? "user www-data;" : ""),
        ("/run/nginx.pid", Path.Combine(_folder, "nginx.pid")),
        ("/var/log/nginx/error.log", Path.Combine(_folder, "logs", "error.log")),
        ("listen 443 ", $"listen 127.0.0.1:{_port} "),
        ("listen 80 ", $"listen 127.0.0.1:{_plainPort} "),
        ($"/etc/letsencrypt/live/{PublicName}/", _folder + "/"),
        ($"/etc/letsencrypt/live/{ConsoleName}/", _folder + "/"),
        ("http://127.0.0.1:5080", Text(Host.PublicUrl)),
        ("http://127.0.0.1:5081", Text(Host.ConsoleUrl)));

    private string Haproxy() => Replaced(
        WithoutOtherFamilies("haproxy.cfg"),
        ("    user haproxy\n    group haproxy\n", ""),
        ("bind :443 ", $"bind 127.0.0.1:{_port} "),
        ("bind :80\n", $"bind 127.0.0.1:{_plainPort}\n"),
        ("/etc/haproxy/certs/", Path.Combine(_folder, "both.pem")),
        ("127.0.0.1:5080", Text(Host.PublicUrl)["http://".Length..]),
        ("127.0.0.1:5081", Text(Host.ConsoleUrl)["http://".Length..]));

    /// <summary>The sample without its lines for IPv6: the machine of a test may have none.</summary>
    private static string WithoutOtherFamilies(string sample) => string.Join(
        '\n', File.ReadLines(Path.Combine(Repository.Root, "deploy", sample)).Where(line => !line.Contains("[::]", StringComparison.Ordinal)).Append(""));

    /// <summary>Each must be there, or the sample has changed and the test would run another one.</summary>
    private static string Replaced(string text, params (string Old, string New)[] replacements)
    {
        foreach (var (old, @new) in replacements)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }

        return text;
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(PublicName);
        names.AddDnsName(ConsoleName);
        var request = new CertificateRequest($"CN={PublicName}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(150));
        _certificate = certificate.Thumbprint;
        var (chain, secret) = (certificate.ExportCertificatePem() + "\n", key.ExportPkcs8PrivateKeyPem() + "\n");
        File.WriteAllText(Path.Combine(_folder, "fullchain.pem"), chain);
        File.WriteAllText(Path.Combine(_folder, "privkey.pem"), secret);
        File.WriteAllText(Path.Combine(_folder, "both.pem"), chain + secret);
    }

    private async Task<bool> Answers()
    {
        if (_process!.HasExited)
        {
            throw new InvalidOperationException($"The proxy did not start.\n{string.Join('\n', _said)}");
        }

        using var browser = new HttpClient(From("127.0.0.1")) { BaseAddress = PublicUrl };
        try
        {
            return (await browser.GetAsync(new Uri("/health", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Text(Uri url) => url.GetLeftPart(UriPartial.Authority).Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
}
