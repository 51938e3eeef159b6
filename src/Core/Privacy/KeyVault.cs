using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace ProtectRespect.Core.Privacy;

/// <summary>
/// The vault over an <see cref="IKeyStore"/>. Keys are wrapped with the root key. Fresh keys are made and committed a few hundred at a
/// time, so that starting a conversation never waits for a second disk flush.
/// </summary>
public sealed class KeyVault(IKeyStore store, byte[] rootKey) : IKeyVault, IDisposable
{
    private const int BatchSize = 512;
    private const int CachedKeys = 50_000;
    private readonly ConcurrentQueue<SecretKey> _fresh = new();
    private readonly SemaphoreSlim _refill = new(1, 1);
    private readonly MemoryCache _open = new(new MemoryCacheOptions { SizeLimit = CachedKeys });
    private readonly SecretKey _root = new("root", rootKey);

    public async Task<SecretKey> NewKey(CancellationToken ct)
    {
        SecretKey? key;
        while (!_fresh.TryDequeue(out key))
        {
            await Refill(ct).ConfigureAwait(false);
        }

        Remember(key);
        return key;
    }

    public async ValueTask<SecretKey> Open(string keyId, CancellationToken ct)
    {
        if (_open.TryGetValue(keyId, out SecretKey? known))
        {
            return known!;
        }

        var wrapped = await store.Find(keyId, ct).ConfigureAwait(false) ?? throw new KeyErasedException(keyId);
        var key = new SecretKey(keyId, _root.Open(wrapped, KeyPlace(keyId)));
        Remember(key);
        return key;
    }

    public async Task Erase(string keyId, CancellationToken ct)
    {
        await store.Erase(keyId, ct).ConfigureAwait(false);
        _open.Remove(keyId);
    }

    public void Dispose()
    {
        _open.Dispose();
        _refill.Dispose();
    }

    private async Task Refill(CancellationToken ct)
    {
        await _refill.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (!_fresh.IsEmpty)
            {
                return;
            }

            var batch = Enumerable.Range(0, BatchSize).Select(_ => (Id: RandomId.New(), Bytes: RandomNumberGenerator.GetBytes(SecretKey.KeyBytes))).ToList();
            await store.Add([.. batch.Select(k => new WrappedKey(k.Id, _root.Seal(k.Bytes, KeyPlace(k.Id))))], ct).ConfigureAwait(false);
            batch.ForEach(k => _fresh.Enqueue(new SecretKey(k.Id, k.Bytes)));
        }
        finally
        {
            _refill.Release();
        }
    }

    private void Remember(SecretKey key) => _open.Set(key.Id, key, new MemoryCacheEntryOptions { Size = 1 });

    private static string KeyPlace(string keyId) => Place.Of("Key", "root", keyId);
}

/// <summary>A data key, sealed with the root key.</summary>
public sealed record WrappedKey(string Id, byte[] Wrapped);

/// <summary>What a store of keys holds before it is used.</summary>
/// <param name="NeverUsed">It was made just now and holds no key.</param>
/// <param name="AnyKeyId">One key of it, to try the root key on; null when it holds none.</param>
public sealed record KeysFound(bool NeverUsed, string? AnyKeyId);

/// <summary>Where wrapped keys are kept: a database of its own, apart from the data.</summary>
public interface IKeyStore
{
    Task<KeysFound> Look(CancellationToken ct);

    /// <summary>From now on it counts as used, even when every key in it is erased.</summary>
    Task Use(CancellationToken ct);

    /// <summary>Durable when the task completes.</summary>
    Task Add(IReadOnlyList<WrappedKey> keys, CancellationToken ct);

    Task<byte[]?> Find(string keyId, CancellationToken ct);

    /// <summary>Removes the key from the file and its journal.</summary>
    Task Erase(string keyId, CancellationToken ct);

    /// <summary>Removes keys that no record took (left by a crash between the two files). Returns how many.</summary>
    Task<int> Sweep(IReadOnlySet<string> taken, CancellationToken ct);
}
