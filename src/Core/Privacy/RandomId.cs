using System.Buffers.Text;
using System.Security.Cryptography;

namespace ProtectRespect.Core.Privacy;

/// <summary>Ids that anyone outside may see: 128 random bits, 22 characters base64url.</summary>
public static class RandomId
{
    public const int Length = 22;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
