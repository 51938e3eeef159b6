using System.Security.Cryptography;

namespace ProtectRespect.Core.Privacy;

/// <summary>
/// A short code that people read out on the phone: two groups of four letters and digits without the ones that look or sound
/// alike, for example <c>K7QX-M2RD</c>. It finds a record at the console and opens nothing by itself.
/// </summary>
public static class Reference
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRTVWXYZ";
    private const int GroupLength = 4;

    public static string New() => $"{RandomNumberGenerator.GetString(Alphabet, GroupLength)}-{RandomNumberGenerator.GetString(Alphabet, GroupLength)}";
}
