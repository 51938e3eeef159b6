using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ProtectRespect.Core;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.OutsideBots;

/// <summary>
/// Both directions in Microsoft's own shape, with us as the issuer: what we send carries a token for the bot's app id, signed by a key that our
/// metadata publish; what it sends carries a token that it got from us for its secret. Neither serves for anything else here.
/// </summary>
internal sealed class OutsideBotTokens : IDisposable
{
    private const string Scheme = "Bearer ";
    private const string AppIdClaim = "appid";

    private static readonly TimeSpan ToBot = TimeSpan.FromMinutes(10);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };

    private readonly OutsideBotOptions _options;
    private readonly TimeProvider _clock;
    private readonly Lazy<RsaSecurityKey> _key;

    public OutsideBotTokens(IOptions<OutsideBotOptions> options, IOptions<SiteOptions> site, DataFolder folder, TimeProvider clock)
    {
        (_options, _clock) = (options.Value, clock);
        ServiceUrl = site.Value.PublicUrl.TrimEnd('/') + OutsideBotEndpoints.Path + "/";
        _key = new Lazy<RsaSecurityKey>(() => Load(Path.Combine(folder.Secrets, "outside-bot.pem")));
    }

    /// <summary>How long a token of the bot's holds.</summary>
    public static TimeSpan FromBot { get; } = TimeSpan.FromHours(1);

    /// <summary>Where the bot sends its answers, and who issues all tokens between us.</summary>
    public string ServiceUrl { get; }

    public string Issuer => ServiceUrl.TrimEnd('/');

    /// <summary>The public half, as a JSON Web Key.</summary>
    public JsonWebKey PublicKey
    {
        get
        {
            var parameters = _key.Value.Rsa.ExportParameters(includePrivateParameters: false);
            return new JsonWebKey
            {
                Kty = JsonWebAlgorithmsKeyTypes.RSA,
                Use = "sig",
                Alg = SecurityAlgorithms.RsaSha256,
                Kid = _key.Value.KeyId,
                N = Base64UrlEncoder.Encode(parameters.Modulus),
                E = Base64UrlEncoder.Encode(parameters.Exponent),
            };
        }
    }

    /// <summary>For what we send to the bot.</summary>
    public string ForBot() => Sign(_options.AppId, ToBot, new Dictionary<string, object> { ["serviceurl"] = ServiceUrl });

    /// <summary>For the bot, when it shows its secret; null when it does not.</summary>
    public string? Issue(string appId, string secret) =>
        Same(appId, _options.AppId) & Same(secret, _options.Secret) ? Sign(ServiceUrl, FromBot, new Dictionary<string, object> { [AppIdClaim] = _options.AppId }) : null;

    /// <summary>Whether a call comes from the bot.</summary>
    public async Task<bool> IsBot(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var result = await Handler.ValidateTokenAsync(authorization[Scheme.Length..].Trim(), new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = ServiceUrl,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            IssuerSigningKey = _key.Value,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (_, expires, _, _) => expires is { } end && _clock.GetUtcNow().UtcDateTime < end,
        });
        return result.IsValid && result.Claims.TryGetValue(AppIdClaim, out var appId) && appId is string id && id == _options.AppId;
    }

    public void Dispose()
    {
        if (_key.IsValueCreated)
        {
            _key.Value.Rsa.Dispose();
        }
    }

    private string Sign(string audience, TimeSpan lifetime, Dictionary<string, object> claims)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + lifetime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(_key.Value, SecurityAlgorithms.RsaSha256),
        });
    }

    private static bool Same(string given, string right) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(right)));

    private static RsaSecurityKey Load(string path)
    {
        var rsa = RSA.Create(2048);
        if (File.Exists(path))
        {
            rsa.ImportFromPem(File.ReadAllText(path));
        }
        else
        {
            using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            file.Write(Encoding.ASCII.GetBytes(rsa.ExportPkcs8PrivateKeyPem()));
            file.Flush(flushToDisk: true);
        }

        return new RsaSecurityKey(rsa) { KeyId = Base64UrlEncoder.Encode(SHA256.HashData(rsa.ExportSubjectPublicKeyInfo()).AsSpan(0, 12).ToArray()) };
    }
}
