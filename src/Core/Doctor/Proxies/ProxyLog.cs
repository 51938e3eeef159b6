namespace ProtectRespect.Core.Doctor.Proxies;

/// <summary>One place at which a reverse proxy writes down addresses.</summary>
/// <param name="Line">Counted from 1.</param>
public sealed record ProxyLog(string File, int Line, string What, string Do);

/// <summary>One file of a configuration.</summary>
public sealed record ProxyFile(string Path, string Text);

/// <summary>Finds what a reverse proxy writes down, by its configuration.</summary>
public static class ProxyLogs
{
    /// <summary>Null when it is the configuration of none that is known here.</summary>
    /// <param name="include">The files that a pattern names, for proxies whose configuration includes others.</param>
    public static IReadOnlyList<ProxyLog>? In(ProxyFile file, Func<string, IReadOnlyList<ProxyFile>> include)
    {
        ArgumentNullException.ThrowIfNull(file);
        var lines = file.Text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').ToList();
        if (lines.Any(l => l is "global" or "defaults" || l.StartsWith("frontend ", StringComparison.Ordinal)))
        {
            return HaproxyLogs.In(file);
        }

        if (lines.Any(l => l[0] == '<' || ApacheLogs.Knows(l)))
        {
            return ApacheLogs.In(file, include);
        }

        return lines.Any(l => l.Split(' ', '{')[0] is "events" or "http" or "server") ? NginxLogs.In(file, include) : null;
    }
}
