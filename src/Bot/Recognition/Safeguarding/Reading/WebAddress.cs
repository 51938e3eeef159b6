namespace ProtectRespect.Bot.Recognition.Safeguarding.Reading;

/// <summary>Addresses of pages and mail are one word, whatever stands in them.</summary>
internal static class WebAddress
{
    private static readonly string[] Hosts = [".com", ".co.uk", ".org", ".net", ".uk/", ".ly/", ".gg/", ".me/", ".tv/"];

    /// <summary>The end of an address that begins here, or <paramref name="start"/> when none does.</summary>
    public static int End(string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var run = text.AsSpan(start, end - start);
        var isAddress = run.Length > 4 && run.Contains('.')
            && (run.Contains("://", StringComparison.Ordinal) || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || IsMail(run) || HasHost(run));
        return isAddress ? end : start;
    }

    private static bool IsMail(ReadOnlySpan<char> run) => run.IndexOf('@') is > 0 and var at && run[at..].Contains('.') && run[at..].LastIndexOf('.') < run.Length - at - 1;

    private static bool HasHost(ReadOnlySpan<char> run)
    {
        foreach (var host in Hosts)
        {
            if (run.Contains(host, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
