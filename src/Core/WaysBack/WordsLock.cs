using System.Security.Cryptography;
using NSec.Cryptography;

namespace ProtectRespect.Core.WaysBack;

/// <summary>
/// Turns five words into what they are looked up by. Argon2id (64 MiB, three passes: about 0.1 s) makes each guess dear; a keyed hash over
/// it makes the database alone useless. The salt is the installation's, so that one look-up costs one Argon2id however many phrases there are.
/// </summary>
/// <param name="secret"><see cref="SecretBytes"/> bytes of the secrets folder.</param>
public sealed class WordsLock(byte[] secret) : IDisposable
{
    public const int SecretBytes = SaltBytes + PepperBytes;

    private const int SaltBytes = 16;
    private const int PepperBytes = 32;
    private const int HashBytes = 32;

    /// <summary>Each takes 64 MiB and a core: the chat must stay quick beside them.</summary>
    private const int AtOnce = 2;

    private static readonly PasswordBasedKeyDerivationAlgorithm Argon2id =
        PasswordBasedKeyDerivationAlgorithm.Argon2id(new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = 64 * 1024, NumberOfPasses = 3 });

    private readonly SemaphoreSlim _places = new(AtOnce, AtOnce);

    /// <param name="phrase">As <see cref="FiveWords.Draw"/> and <see cref="FiveWords.Read(string)"/> give it.</param>
    public async Task<byte[]> Lookup(string phrase, CancellationToken ct)
    {
        await _places.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => HMACSHA256.HashData(secret.AsSpan(SaltBytes), Argon2id.DeriveBytes(phrase, secret.AsSpan(0, SaltBytes), HashBytes)), ct).ConfigureAwait(false);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();
}
