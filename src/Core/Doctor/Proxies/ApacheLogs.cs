namespace ProtectRespect.Core.Doctor.Proxies;

/// <summary>What Apache writes down: every CustomLog, TransferLog and ErrorLog that leads somewhere; and an error log even if none is named.</summary>
internal static class ApacheLogs
{
    private const int DeepestInclude = 8;
    private const string SwitchOff = "Remove CustomLog and TransferLog, write \"ErrorLog /dev/null\", and delete the old logs.";

    private static readonly string[] Own = ["ServerRoot", "LoadModule", "CustomLog", "TransferLog", "ErrorLog", "IncludeOptional", "DocumentRoot", "ProxyPass"];

    public static bool Knows(string line) => Own.Any(name => line.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase));

    public static IReadOnlyList<ProxyLog> In(ProxyFile file, Func<string, IReadOnlyList<ProxyFile>> include)
    {
        var lines = Lines(file, include, 0).ToList();
        var found = lines.Where(l => IsLog(l.Words)).Select(l => new ProxyLog(l.File, l.Line, $"Apache keeps a log with addresses ({l.Words[0]})", SwitchOff)).ToList();
        if (!lines.Exists(l => Is(l.Words, "ErrorLog")))
        {
            found.Add(new ProxyLog(file.Path, 1, "Apache keeps an error log with addresses, because no ErrorLog says otherwise", SwitchOff));
        }

        return [.. found.Distinct()];
    }

    private static IEnumerable<(string File, int Line, string[] Words)> Lines(ProxyFile file, Func<string, IReadOnlyList<ProxyFile>> include, int depth)
    {
        var line = 0;
        foreach (var text in file.Text.Split('\n'))
        {
            line++;
            var words = text.Trim().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0][0] == '#')
            {
                continue;
            }

            yield return (file.Path, line, words);
            if ((Is(words, "Include") || Is(words, "IncludeOptional")) && words.Length > 1 && depth < DeepestInclude)
            {
                foreach (var inner in include(words[1].Trim('"')).SelectMany(f => Lines(f, include, depth + 1)))
                {
                    yield return inner;
                }
            }
        }
    }

    private static bool IsLog(string[] words) =>
        (Is(words, "CustomLog") || Is(words, "TransferLog") || Is(words, "ErrorLog")) && words.Length > 1 && words[1].Trim('"') != "/dev/null";

    private static bool Is(string[] words, string directive) => string.Equals(words[0], directive, StringComparison.OrdinalIgnoreCase);
}
