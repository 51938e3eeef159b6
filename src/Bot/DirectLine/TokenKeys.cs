using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>A signing key of visitor tokens. <see cref="Id"/> travels in the token's header.</summary>
public sealed record TokenKey(string Id, byte[] Secret, DateTimeOffset CreatedAt);

/// <summary>The current key signs; the current and the previous one verify.</summary>
public interface ITokenKeys
{
    TokenKey Current { get; }

    TokenKey? Find(string keyId);
}

/// <summary>
/// The keys as a file of the secrets folder that only its owner can read. A key older than a week is replaced at start.
/// </summary>
public sealed class FileTokenKeys : ITokenKeys
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private readonly string path;
    private readonly TimeProvider time;
    private volatile List<TokenKey> newestFirst;

    public FileTokenKeys(string folder, TimeProvider time)
    {
        this.time = time;
        Directory.CreateDirectory(folder);
        path = Path.Combine(folder, "token-keys.json");
        newestFirst = Load();
        if (newestFirst.Count == 0 || time.GetUtcNow() - newestFirst[0].CreatedAt > Lifetime)
        {
            Rotate();
        }
    }

    public TokenKey Current => newestFirst[0];

    public TokenKey? Find(string keyId)
    {
        foreach (var key in newestFirst)
        {
            if (string.Equals(key.Id, keyId, StringComparison.Ordinal))
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>A new key signs from now on; the one before verifies until the next rotation.</summary>
    public void Rotate()
    {
        var added = new TokenKey(RandomId.New(), RandomNumberGenerator.GetBytes(32), time.GetUtcNow());
        List<TokenKey> ring = newestFirst.Count == 0 ? [added] : [added, newestFirst[0]];
        Save(ring);
        newestFirst = ring;
    }

    private List<TokenKey> Load() => File.Exists(path)
        ? JsonSerializer.Deserialize(File.ReadAllBytes(path), TokenKeysJson.Default.ListTokenKey) ?? []
        : [];

    private void Save(List<TokenKey> ring)
    {
        var draft = path + ".new";
        File.Delete(draft);
        using (var file = new FileStream(draft, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
        {
            JsonSerializer.Serialize(file, ring, TokenKeysJson.Default.ListTokenKey);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }
}

[JsonSerializable(typeof(List<TokenKey>))]
internal sealed partial class TokenKeysJson : JsonSerializerContext;
