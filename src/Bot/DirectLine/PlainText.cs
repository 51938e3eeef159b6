using System.Buffers;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>A visitor's text as it is kept: invisible characters that could disguise it become visible marks.</summary>
internal static class PlainText
{
    private const char Mark = '\uFFFD';

    // C0 and C1 controls but line feed and tab, and the characters that turn the direction of writing.
    private static readonly SearchValues<char> Disguises = SearchValues.Create(Controls());

    public static string Clean(string text)
    {
        var lines = text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;
        return lines.AsSpan().ContainsAny(Disguises)
            ? string.Create(lines.Length, lines, static (cleaned, source) =>
            {
                source.CopyTo(cleaned);
                cleaned.ReplaceAny(Disguises, Mark);
            })
            : lines;
    }

    private static string Controls()
    {
        List<char> all = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];
        for (var code = (char)0; code < 0xA0; code++)
        {
            if (char.IsControl(code) && code is not ('\n' or '\t'))
            {
                all.Add(code);
            }
        }

        return new string([.. all]);
    }
}
