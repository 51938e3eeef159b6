using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProtectRespect.Core.Privacy;

/// <summary>
/// Seals and opens the bytes of one conversation or record with AES-256-GCM. Sealed bytes are: version, 96-bit random nonce,
/// 128-bit tag, ciphertext; bound to their place <c>table|owner|row|schema</c>, so that bytes moved to another row do not open.
/// </summary>
public sealed class SecretKey(string id, byte[] key)
{
    public const int KeyBytes = 32;
    private const byte Version = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Header = 1 + NonceBytes + TagBytes;

    public string Id => id;

    public byte[] Seal(ReadOnlySpan<byte> plain, string place)
    {
        var bytes = new byte[Header + plain.Length];
        bytes[0] = Version;
        var nonce = bytes.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, bytes.AsSpan(Header), bytes.AsSpan(1 + NonceBytes, TagBytes), Encoding.UTF8.GetBytes(place));
        return bytes;
    }

    /// <summary>Throws <see cref="CryptographicException"/> when the bytes were changed or belong to another place.</summary>
    public byte[] Open(ReadOnlySpan<byte> bytes, string place)
    {
        if (bytes.Length < Header || bytes[0] != Version)
        {
            throw new CryptographicException("These are not sealed bytes of this version.");
        }

        var plain = new byte[bytes.Length - Header];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(bytes.Slice(1, NonceBytes), bytes[Header..], bytes.Slice(1 + NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(place));
        return plain;
    }

    public byte[] SealText(string text, string place) => Seal(Encoding.UTF8.GetBytes(text), place);

    public string OpenText(ReadOnlySpan<byte> bytes, string place) => Encoding.UTF8.GetString(Open(bytes, place));

    public byte[] SealJson<T>(T value, JsonTypeInfo<T> type, string place) => Seal(JsonSerializer.SerializeToUtf8Bytes(value, type), place);

    public T OpenJson<T>(ReadOnlySpan<byte> bytes, JsonTypeInfo<T> type, string place) =>
        JsonSerializer.Deserialize(Open(bytes, place), type)
        ?? throw new CryptographicException("The sealed value is empty.");
}

/// <summary>The places that sealed bytes are bound to.</summary>
public static class Place
{
    private const string Schema = "1";

    public static string Of(string table, string owner, string row) => $"{table}|{owner}|{row}|{Schema}";
}
