using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NSec.Cryptography;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Audit;

/// <summary>
/// How far the chain and the log had come, signed and kept in a file apart from the database. SQLite cannot see that the end of its
/// journal was lost or an old copy was put back; this can.
/// </summary>
/// <param name="LogHighWater">Rows of the log ever written (see <see cref="ILogStatements.HighWater"/>).</param>
public sealed record AuditCheckpoint(int ChainId, long Seq, string Hash, long LogHighWater, int Epoch, long AtMilliseconds)
{
    /// <summary>Ed25519 over the other fields, base64.</summary>
    public string Signature { get; init; } = "";
}

[JsonSerializable(typeof(AuditCheckpoint))]
internal sealed partial class AuditJson : JsonSerializerContext;

/// <summary>head.log: one signed checkpoint a line, flushed to disk as it is written.</summary>
public sealed class SignedHead(DataFolder folder)
{
    private static readonly SignatureAlgorithm Ed25519 = SignatureAlgorithm.Ed25519;
    private readonly byte[] _seed = folder.Secret("audit.key", 32);

    public void Append(AuditCheckpoint checkpoint)
    {
        using var key = Key.Import(Ed25519, _seed, KeyBlobFormat.RawPrivateKey);
        var signed = checkpoint with { Signature = Convert.ToBase64String(Ed25519.Sign(key, Bytes(checkpoint))) };
        using var file = new FileStream(folder.AuditHead, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite });
        StartANewLine(file);
        file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(signed, AuditJson.Default.AuditCheckpoint) + "\n"));
        file.Flush(flushToDisk: true);
    }

    /// <summary>The newest whole line, or null when there is none yet. A line whose signature is wrong refuses the start.</summary>
    public AuditCheckpoint? Last()
    {
        if (!File.Exists(folder.AuditHead))
        {
            return null;
        }

        // A crash can leave half a line at the end; the line before it then counts.
        var line = File.ReadLines(folder.AuditHead).LastOrDefault(l => l.EndsWith('}'));
        if (line is null)
        {
            return null;
        }

        var checkpoint = JsonSerializer.Deserialize(line, AuditJson.Default.AuditCheckpoint)!;
        using var key = Key.Import(Ed25519, _seed, KeyBlobFormat.RawPrivateKey);
        return Ed25519.Verify(key.PublicKey, Bytes(checkpoint), Convert.FromBase64String(checkpoint.Signature))
            ? checkpoint
            : throw new StartRefusedException($"The signature of the last line of {folder.AuditHead} is wrong: the file or the audit key was changed. Put both back from the same backup.");
    }

    /// <summary>A crash may have left half a line: what comes next must not be glued to it.</summary>
    private static void StartANewLine(FileStream file)
    {
        if (file.Length == 0)
        {
            return;
        }

        file.Seek(-1, SeekOrigin.End);
        if (file.ReadByte() != '\n')
        {
            file.WriteByte((byte)'\n');
        }
    }

    private static byte[] Bytes(AuditCheckpoint c) =>
        Encoding.UTF8.GetBytes($"{c.ChainId}|{c.Seq}|{c.Hash}|{c.LogHighWater}|{c.Epoch}|{c.AtMilliseconds}");
}
