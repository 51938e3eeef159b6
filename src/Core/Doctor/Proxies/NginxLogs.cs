using System.Text.RegularExpressions;

namespace ProtectRespect.Core.Doctor.Proxies;

/// <summary>
/// What nginx writes down. Its access log is on unless it is off, in a format with addresses unless another is named; its error log puts the
/// address of the client behind each error of a request, whatever the format.
/// </summary>
internal static partial class NginxLogs
{
    private const string SwitchOff = "Write \"access_log off;\" and \"error_log /dev/null emerg;\" into the http block and into this server (deploy/nginx.conf), and delete the old logs.";

    /// <summary>Variables that tell nothing of who visited or what was asked.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "status", "time_iso8601", "time_local", "msec", "request_time", "request_length", "bytes_sent", "body_bytes_sent", "upstream_response_time", "upstream_status",
        "upstream_connect_time", "scheme", "server_protocol", "ssl_protocol", "ssl_cipher", "server_name", "pid",
    };

    [GeneratedRegex(@"\$\{?(?<name>\w+)")]
    private static partial Regex Variable { get; }

    public static IReadOnlyList<ProxyLog> In(ProxyFile file, Func<string, IReadOnlyList<ProxyFile>> include)
    {
        var all = NginxSyntax.Read(file, include);
        var http = all.FirstOrDefault(d => d.Name == "http") ?? new NginxDirective(file.Path, 1, ["http"], all);
        var formats = http.Named("log_format").Where(f => f.Words.Count > 2 && IsHarmless(f)).Select(f => f.Words[1]).ToHashSet(StringComparer.Ordinal);
        var errors = all.LastOrDefault(d => d.Name == "error_log");
        return [.. Walk(http, [], http.Named("error_log").LastOrDefault() ?? errors, formats).Distinct()];
    }

    private static IEnumerable<ProxyLog> Walk(NginxDirective block, IReadOnlyList<NginxDirective> access, NginxDirective? error, HashSet<string> formats)
    {
        var (ownAccess, ownError) = (block.Named("access_log").ToList(), block.Named("error_log").LastOrDefault());
        access = ownAccess.Count > 0 ? ownAccess : access;
        error = ownError ?? error;

        // Judged where it serves, and again where a part of a server says something else.
        if (block.Name is "server" || (block.Name is "location" && ownAccess.Count > 0))
        {
            foreach (var log in access.Where(a => !IsOff(a) && !(a.Words.Count > 2 && formats.Contains(a.Words[2]))))
            {
                yield return new ProxyLog(log.File, log.Line, "nginx keeps an access log with addresses", SwitchOff);
            }

            if (access.Count == 0)
            {
                yield return new ProxyLog(block.File, block.Line, "nginx keeps an access log with addresses, because no access_log switches it off", SwitchOff);
            }
        }

        if ((block.Name is "server" || (block.Name is "location" && ownError is not null)) && (error is null || !IsQuiet(error)))
        {
            yield return new ProxyLog(error?.File ?? block.File, error?.Line ?? block.Line, "nginx keeps an error log, and puts the client's address behind every error", SwitchOff);
        }

        foreach (var found in block.Inside!.Where(d => d.Inside is not null && d.Name is not ("upstream" or "map" or "types" or "geo" or "limit_except")).SelectMany(d => Walk(d, access, error, formats)))
        {
            yield return found;
        }
    }

    private static bool IsOff(NginxDirective log) => log.Words is [_, "off" or "/dev/null", ..];

    private static bool IsQuiet(NginxDirective log) => log.Words is [_, "/dev/null", ..] or [_, _, "emerg"];

    private static bool IsHarmless(NginxDirective format) =>
        format.Words.Skip(2).SelectMany(part => Variable.Matches(part)).All(m => Harmless.Contains(m.Groups["name"].Value));
}
