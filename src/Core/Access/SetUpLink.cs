using System.Security.Cryptography;
using System.Text;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Access;

/// <summary>
/// The one-time link that makes the first administrator. Its token lies in <c>secrets/setup-token</c> (0600) for 60 minutes and works
/// only while nobody has an account: there is no default password anywhere.
/// </summary>
public sealed class SetUpLink(DataFolder folder, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);
    private readonly string _path = Path.Combine(folder.Secrets, "setup-token");

    /// <summary>The token now in force; a new one when there is none or it has run out.</summary>
    public string Current() => Read() ?? Renew();

    public bool Accepts(string? token) =>
        token is not null && Read() is { } current && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(current), Encoding.UTF8.GetBytes(token));

    /// <summary>After the first account: the link never works again.</summary>
    public void Close() => File.Delete(_path);

    private string? Read()
    {
        if (!File.Exists(_path))
        {
            return null;
        }

        var parts = File.ReadAllText(_path).Split(' ');
        return parts is [var token, var until] && long.TryParse(until, out var ms) && clock.GetUtcNow().ToUnixTimeMilliseconds() < ms ? token : null;
    }

    private string Renew()
    {
        var token = RandomId.New();
        File.Delete(_path);
        using var file = new FileStream(_path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        file.Write(Encoding.UTF8.GetBytes($"{token} {(clock.GetUtcNow() + Lifetime).ToUnixTimeMilliseconds()}"));
        return token;
    }
}
