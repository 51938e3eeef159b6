using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>Claims signed for one audience: a stream ticket is no token and a token is no ticket. Times are for the caller to judge.</summary>
internal sealed class SignedClaims
{
    private const string Issuer = "protect-and-respect";

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };

    private readonly ConcurrentDictionary<string, SymmetricSecurityKey> prepared = new(StringComparer.Ordinal);
    private readonly ITokenKeys keys;
    private readonly string audience;
    private readonly TokenValidationParameters rules;

    public SignedClaims(ITokenKeys keys, string audience)
    {
        this.keys = keys;
        this.audience = audience;
        rules = new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidTypes = ["JWT"],
            ValidateLifetime = false,
            RequireSignedTokens = true,
            IssuerSigningKeyResolver = (_, _, keyId, _) => keys.Find(keyId ?? "") is { } key ? [Prepare(key)] : [],
        };
    }

    public string Sign(Dictionary<string, object> claims, DateTimeOffset issuedAt, DateTimeOffset expiresAt) =>
        Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = issuedAt.UtcDateTime,
            Expires = expiresAt.UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(Prepare(keys.Current), SecurityAlgorithms.HmacSha256),
        });

    /// <summary>The claims, or null when they are not ours.</summary>
    public async ValueTask<JsonWebToken?> Verify(string text)
    {
        var result = await Handler.ValidateTokenAsync(text, rules);
        return result.IsValid
            && result.SecurityToken is JsonWebToken claims
            && claims.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Iat, out _)
            && claims.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Exp, out _)
                ? claims
                : null;
    }

    private SymmetricSecurityKey Prepare(TokenKey key) =>
        prepared.GetOrAdd(key.Id, static (id, secret) => new SymmetricSecurityKey(secret) { KeyId = id }, key.Secret);
}
