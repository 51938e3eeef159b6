using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>What a genuine visitor token says. <see cref="UserId"/> is null until the conversation has a visitor.</summary>
public sealed record VisitorToken(string ConversationId, string? UserId, int Version, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);

/// <summary>A token as it goes to the client; <see cref="ExpiresIn"/> in seconds.</summary>
public sealed record IssuedToken(string Token, int ExpiresIn);

/// <summary>What a token turned out to be. Whether it was revoked is for <see cref="VisitorAccess"/> to say.</summary>
public abstract record TokenCheck
{
    private TokenCheck()
    {
    }

    public sealed record Valid(VisitorToken Token) : TokenCheck;

    public sealed record Expired(VisitorToken Token) : TokenCheck;

    public sealed record Invalid : TokenCheck;
}

/// <summary>
/// Signs and verifies visitor tokens: JWT, HS256 and nothing else, one conversation each. A JWT because Microsoft's clients read
/// the visitor's id out of its <c>user</c> claim.
/// </summary>
public sealed class TokenService(ITokenKeys keys, TimeProvider time)
{
    /// <summary>Microsoft's client refreshes every 15 minutes whatever it is told, so a token lives for thirty.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private const string Audience = "directline";

    private readonly SignedClaims signed = new(keys, Audience);

    public IssuedToken Issue(Conversation conversation) =>
        Issue(conversation.Id, conversation.UserId, conversation.TokenVersion);

    /// <summary>A token for a conversation that may not exist yet: its first use starts it.</summary>
    public IssuedToken Issue(string conversationId, string? userId, int version)
    {
        var now = time.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["conv"] = conversationId,
            ["rev"] = version,
            [JwtRegisteredClaimNames.Jti] = RandomId.New(),
        };
        if (!string.IsNullOrEmpty(userId))
        {
            claims["user"] = userId;
        }

        return new IssuedToken(signed.Sign(claims, now, now + Lifetime), (int)Lifetime.TotalSeconds);
    }

    public async ValueTask<TokenCheck> Check(string token)
    {
        if (await signed.Verify(token) is not { } claims || Read(claims) is not { } visitor)
        {
            return new TokenCheck.Invalid();
        }

        return time.GetUtcNow() < visitor.ExpiresAt ? new TokenCheck.Valid(visitor) : new TokenCheck.Expired(visitor);
    }

    private static VisitorToken? Read(JsonWebToken claims) =>
        claims.TryGetPayloadValue<string>("conv", out var conversationId)
        && claims.TryGetPayloadValue<int>("rev", out var version)
            ? new VisitorToken(
                conversationId,
                claims.TryGetPayloadValue<string>("user", out var userId) ? userId : null,
                version,
                EpochTime.DateTime(claims.GetPayloadValue<long>(JwtRegisteredClaimNames.Iat)),
                EpochTime.DateTime(claims.GetPayloadValue<long>(JwtRegisteredClaimNames.Exp)))
            : null;
}
