using System.Text.RegularExpressions;

namespace ProtectRespect.Bot.DirectLine;

internal static partial class Locales
{
    /// <summary>The language tag, or null when it is none.</summary>
    public static string? Read(string? tag) => tag is { Length: <= 35 } && Tag().IsMatch(tag) ? tag : null;

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
