namespace ProtectRespect.Core.Storage;

/// <summary>Where things lie below the data folder. Made with mode 0700; secrets apart from the database they protect.</summary>
public sealed class DataFolder
{
    /// <summary>Where each lies, from the root; copies of a backup are laid out in the same way.</summary>
    public const string DatabasePath = "db/data.db";
    public const string KeysPath = "keys/keys.db";
    public const string SecretsPath = "secrets";
    public const string AuditPath = "audit";

    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        foreach (var folder in (string[])[Root, Folder("db"), Folder("keys"), Secrets, Folder(AuditPath)])
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }

    public string Root { get; }
    public string Database => Folder(DatabasePath);
    public string Keys => Folder(KeysPath);
    public string Secrets => Folder(SecretsPath);
    public string AuditHead => Path.Combine(Folder(AuditPath), "head.log");

    /// <summary>Lies here from a restore to the end of the first start after it.</summary>
    public string RestoredMark => Folder("restored");

    /// <summary>Reads a secret of <paramref name="length"/> random bytes, made at first use with mode 0600.</summary>
    public byte[] Secret(string name, int length)
    {
        var path = Path.Combine(Secrets, name);
        if (!File.Exists(path))
        {
            using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            file.Write(System.Security.Cryptography.RandomNumberGenerator.GetBytes(length));
            file.Flush(flushToDisk: true);
        }

        var secret = File.ReadAllBytes(path);
        return secret.Length == length
            ? secret
            : throw new StartRefusedException($"The secret {name} in {Secrets} has {secret.Length} bytes instead of {length}. Put the right file back from the backup of the secrets.");
    }

    private string Folder(string name) => Path.Combine(Root, name);
}

/// <summary>The process must not start like this; the message says why and what to do, in plain words.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
