using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace ProtectRespect.Core.Privacy;

/// <summary>
/// A short code that people write down and read out on the phone: two groups of five letters and digits without the ones that look or
/// sound alike, for example <c>K7QXM-2RD4T</c>. It finds a record at the console. A visitor may change or cancel a callback with it, so
/// it must not be guessed: 29^10 codes (49 bits), against five tries in a conversation and the limit on conversations that start.
/// </summary>
public static partial class Reference
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRTVWXYZ";
    private const int GroupLength = 5;

    public static string New() => $"{RandomNumberGenerator.GetString(Alphabet, GroupLength)}-{RandomNumberGenerator.GetString(Alphabet, GroupLength)}";

    /// <summary>
    /// The code in a message as it is stored, or null when there is none. Case, spaces and dashes do not matter where the code is the
    /// whole message. Codes of before have two groups of four.
    /// </summary>
    public static string? Find(string text)
    {
        var upper = text.ToUpperInvariant();
        var alone = string.Concat(upper.Where(char.IsAsciiLetterOrDigit));
        return Whole().IsMatch(alone) ? Dashed(alone)
            : Within().Match(upper) is { Success: true } found ? Dashed(found.Value.Replace("-", "", StringComparison.Ordinal))
            : null;
    }

    private static string Dashed(string code) => $"{code[..(code.Length / 2)]}-{code[(code.Length / 2)..]}";

    [GeneratedRegex("^[2-9A-HJKMNP-RTV-Z]{8}(?:[2-9A-HJKMNP-RTV-Z]{2})?$")]
    private static partial Regex Whole();

    [GeneratedRegex("(?<![A-Z0-9-])(?:[2-9A-HJKMNP-RTV-Z]{5}-?[2-9A-HJKMNP-RTV-Z]{5}|[2-9A-HJKMNP-RTV-Z]{4}-[2-9A-HJKMNP-RTV-Z]{4})(?![A-Z0-9-])")]
    private static partial Regex Within();
}
