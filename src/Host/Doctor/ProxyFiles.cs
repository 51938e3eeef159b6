using System.IO.Enumeration;
using ProtectRespect.Core.Doctor;
using ProtectRespect.Core.Doctor.Proxies;

/// <summary>Finds and reads the configuration of a reverse proxy on this machine.</summary>
internal static class ProxyFiles
{
    private static readonly string[] UsualPlaces =
        ["/etc/nginx/nginx.conf", "/etc/haproxy/haproxy.cfg", "/etc/apache2/apache2.conf", "/etc/httpd/conf/httpd.conf", "/etc/caddy/Caddyfile", "/etc/traefik/traefik.yml"];

    /// <param name="named">The file that somebody named; null = the usual places.</param>
    public static ProxyFacts Look(string? named)
    {
        List<string> read = [], notRead = [];
        var logs = new List<ProxyLog>();
        foreach (var path in named is null ? UsualPlaces.Where(File.Exists) : [Path.GetFullPath(named)])
        {
            var found = Read(path) is { } file ? ProxyLogs.In(file, pattern => Included(path, pattern, notRead)) : null;
            (found is null ? notRead : read).Add(path);
            logs.AddRange(found ?? []);
        }

        return new ProxyFacts(read, [.. notRead.Distinct()], logs);
    }

    /// <summary>Patterns are relative to the folder of the first file; stars stand in the last part.</summary>
    private static List<ProxyFile> Included(string first, string pattern, List<string> notRead)
    {
        var full = Path.GetFullPath(pattern, Path.GetDirectoryName(first)!);
        var folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var files = new List<ProxyFile>();
        foreach (var path in Directory.EnumerateFileSystemEntries(folder).Where(p => FileSystemName.MatchesSimpleExpression(Path.GetFileName(full), Path.GetFileName(p))).Order(StringComparer.Ordinal))
        {
            if (Directory.Exists(path))
            {
                continue;
            }

            if (Read(path) is { } file)
            {
                files.Add(file);
            }
            else
            {
                notRead.Add(path);
            }
        }

        return files;
    }

    private static ProxyFile? Read(string path)
    {
        try
        {
            return new ProxyFile(path, File.ReadAllText(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
