using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ProtectRespect.Bot.Connector;

/// <summary>What a genuine token of the Bot Connector says: for which service, and for which channels its key may speak.</summary>
internal sealed record ChannelToken(string? ServiceUrl, IReadOnlyList<string> Endorsements)
{
    /// <summary>Whether this token may bring an Activity of that channel and service.</summary>
    public bool IsFor(string? channelId, string? serviceUrl) =>
        channelId is { Length: > 0 }
        && Endorsements.Contains(channelId, StringComparer.Ordinal)
        && serviceUrl is { Length: > 0 }
        && string.Equals(ServiceUrl, serviceUrl, StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// Microsoft's rules for what the Connector sends: a bearer token signed with RSA by a key of the issuer's metadata, its issuer, our app id as
/// its audience, and its times within five minutes.
/// </summary>
internal sealed class ChannelAuthentication(ChannelKeys keys, IOptions<ConnectorOptions> options, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private const string ServiceUrlClaim = "serviceurl";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>Null: whoever calls has not shown that they are the Connector.</summary>
    public async Task<ChannelToken?> Read(string? authorization, CancellationToken ct)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var token = authorization[Scheme.Length..].Trim();
        if (await keys.Current(ct) is not { } set)
        {
            return null;
        }

        var result = await Handler.ValidateTokenAsync(token, Rules(set));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await keys.AfterUnknownKey(ct) is { } newer && newer != set)
        {
            set = newer;
            result = await Handler.ValidateTokenAsync(token, Rules(set));
        }

        return result.IsValid && result.SecurityToken is JsonWebToken read
            ? new ChannelToken(read.TryGetPayloadValue<string>(ServiceUrlClaim, out var url) ? url : null, set.Endorsements.GetValueOrDefault(read.Kid) ?? [])
            : null;
    }

    private TokenValidationParameters Rules(ChannelKeySet set) => new()
    {
        ValidIssuer = options.Value.Issuer,
        ValidAudience = options.Value.AppId,
        ValidAlgorithms = Algorithms,
        IssuerSigningKeys = set.Keys,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
    };

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + ClockSkew && (notBefore is not { } start || now > start - ClockSkew);
    }
}
