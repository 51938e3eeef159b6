using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>Whether a token opens its conversation now.</summary>
public abstract record Access
{
    private Access()
    {
    }

    /// <summary><see cref="Conversation"/> is null while nothing has used the token yet.</summary>
    public sealed record Granted(VisitorToken Token, Conversation? Conversation) : Access;

    /// <summary>It was valid once; refreshing is over.</summary>
    public sealed record Expired : Access;

    /// <summary>The visitor has left: no token of before opens the conversation again.</summary>
    public sealed record Revoked : Access;

    /// <summary>Not a token of ours.</summary>
    public sealed record Unknown : Access;
}

/// <summary>Judges visitor tokens against the conversation they name.</summary>
public sealed class VisitorAccess(TokenService tokens, IConversationReader conversations, VisitorsHere visitors, TimeProvider time)
{
    /// <summary>How long after its issue our own page may exchange an expired token.</summary>
    public static readonly TimeSpan ExchangeWindow = TimeSpan.FromHours(12);

    public async Task<Access> Enter(string token, CancellationToken ct) => await tokens.Check(token) switch
    {
        TokenCheck.Valid valid => await Open(valid.Token, ct),
        TokenCheck.Expired => new Access.Expired(),
        _ => new Access.Unknown(),
    };

    /// <summary>As <see cref="Enter"/>, and an expired token opens its conversation for <see cref="ExchangeWindow"/>. For our own page only.</summary>
    public async Task<Access> Exchange(string token, CancellationToken ct) => await tokens.Check(token) switch
    {
        TokenCheck.Valid valid => await Open(valid.Token, ct),
        TokenCheck.Expired old when time.GetUtcNow() - old.Token.IssuedAt <= ExchangeWindow => await Open(old.Token, ct),
        TokenCheck.Expired => new Access.Expired(),
        _ => new Access.Unknown(),
    };

    private async Task<Access> Open(VisitorToken token, CancellationToken ct)
    {
        var conversation = await conversations.Find(token.ConversationId, ct);
        if (conversation is not null && conversation.TokenVersion != token.Version)
        {
            return new Access.Revoked();
        }

        visitors.Saw(token.ConversationId);
        return new Access.Granted(token, conversation);
    }
}
