using System.Globalization;
using System.Text.RegularExpressions;
using ProtectRespect.Core.Callbacks;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>Windows as the value of an answer: <c>from-to</c> in Unix milliseconds, separated by commas.</summary>
internal static partial class WindowText
{
    public static string Write(IEnumerable<SafeWindow> windows) =>
        string.Join(',', windows.Select(w => string.Create(
            CultureInfo.InvariantCulture, $"{w.From.ToUnixTimeMilliseconds()}-{w.To.ToUnixTimeMilliseconds()}")));

    public static bool IsWindows(string value) => Windows().IsMatch(value);

    public static IReadOnlyList<SafeWindow> Read(string? value) =>
        string.IsNullOrEmpty(value) ? [] : [.. value.Split(',').Select(One)];

    private static SafeWindow One(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return new SafeWindow(Instant(text[..dash]), Instant(text[(dash + 1)..]));
    }

    /// <summary>Thirteen digits a side: no telephone number and no year looks like it.</summary>
    [GeneratedRegex(@"^\d{13}-\d{13}(?:,\d{13}-\d{13})*$")]
    private static partial Regex Windows();

    private static DateTimeOffset Instant(string text) => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text, CultureInfo.InvariantCulture));
}
