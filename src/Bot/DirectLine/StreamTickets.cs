using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>What a stream ticket opens: one conversation, from one watermark on.</summary>
internal sealed record StreamTicket(string ConversationId, int Version, string Watermark);

/// <summary>
/// Tickets for a stream's URL, because a URL is written down in too many places to carry a token: one connection, within a
/// minute. Signed, so that any node can redeem one; the used ones are remembered until they expire.
/// </summary>
internal sealed class StreamTickets(ITokenKeys keys, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    private readonly SignedClaims signed = new(keys, "stream");
    private readonly ConcurrentDictionary<string, DateTimeOffset> used = new(StringComparer.Ordinal);
    private long sweptAt = time.GetTimestamp();

    public string Issue(Conversation conversation, string? watermark)
    {
        var now = time.GetUtcNow();
        return signed.Sign(
            new Dictionary<string, object>
            {
                ["conv"] = conversation.Id,
                ["rev"] = conversation.TokenVersion,
                ["mark"] = watermark ?? "",
                [JwtRegisteredClaimNames.Jti] = RandomId.New(),
            },
            now,
            now + Lifetime);
    }

    /// <summary>The ticket, or null when it is not ours, expired or used.</summary>
    public async ValueTask<StreamTicket?> Redeem(string text)
    {
        if (await signed.Verify(text) is not { } claims
            || !claims.TryGetPayloadValue<string>("conv", out var conversationId)
            || !claims.TryGetPayloadValue<int>("rev", out var version)
            || !claims.TryGetPayloadValue<string>("mark", out var watermark)
            || !claims.TryGetPayloadValue<string>(JwtRegisteredClaimNames.Jti, out var id))
        {
            return null;
        }

        Sweep();
        DateTimeOffset expiresAt = EpochTime.DateTime(claims.GetPayloadValue<long>(JwtRegisteredClaimNames.Exp));
        return time.GetUtcNow() < expiresAt && used.TryAdd(id, expiresAt)
            ? new StreamTicket(conversationId, version, watermark)
            : null;
    }

    private void Sweep()
    {
        var now = time.GetTimestamp();
        var last = Volatile.Read(ref sweptAt);
        if (time.GetElapsedTime(last, now) < Lifetime || Interlocked.CompareExchange(ref sweptAt, now, last) != last)
        {
            return;
        }

        foreach (var (id, expiresAt) in used)
        {
            if (expiresAt <= time.GetUtcNow())
            {
                used.TryRemove(id, out _);
            }
        }
    }
}
