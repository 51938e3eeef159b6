namespace ProtectRespect.Core.Privacy;

/// <summary>
/// Keeps one key per conversation or record in a file of its own, so that erasing the key erases the words everywhere: in the
/// database, its journal and every backup. A key is durable before it is handed out; keys that no record took are swept.
/// </summary>
public interface IKeyVault
{
    /// <summary>A fresh key. Put its <see cref="SecretKey.Id"/> into the record that it protects.</summary>
    Task<SecretKey> NewKey(CancellationToken ct);

    /// <summary>The key of a record. Throws <see cref="KeyErasedException"/> when it is gone.</summary>
    ValueTask<SecretKey> Open(string keyId, CancellationToken ct);

    /// <summary>Destroys a key for good. What it sealed can never be read again.</summary>
    Task Erase(string keyId, CancellationToken ct);
}

/// <summary>The words were erased: their key no longer exists.</summary>
public sealed class KeyErasedException(string keyId) : Exception($"The key {keyId} has been erased.");
