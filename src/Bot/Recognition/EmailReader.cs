using System.Net.Mail;
using System.Text.RegularExpressions;

namespace ProtectRespect.Bot.Recognition;

/// <summary>Takes the one e-mail address out of a message; two, or none, are no answer.</summary>
internal static partial class EmailReader
{
    private const int LongestAddress = 254;

    public static string? Read(string text) => Address().Matches(text).Select(m => m.Value.Trim('.')).Distinct(StringComparer.OrdinalIgnoreCase).ToList() switch
    {
        [var only] when only.Length <= LongestAddress && MailAddress.TryCreate(only, out var address) && address.Address == only => only,
        _ => null,
    };

    [GeneratedRegex(@"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Address();
}
