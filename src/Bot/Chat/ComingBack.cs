using Microsoft.AspNetCore.Http;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.Bot.Chat;

/// <summary>What came of trying to come back.</summary>
internal abstract record Back
{
    private Back()
    {
    }

    public sealed record Here(Conversation Conversation) : Back;

    /// <summary>Nothing leads back: one answer for words that were never drawn, misspelt, closed or meant for nobody.</summary>
    public sealed record Nowhere : Back;

    public sealed record Later(TimeSpan Wait) : Back;
}

/// <summary>Brings a visitor back to an earlier conversation: by five words, or by the phone that they kept it on.</summary>
internal sealed class ComingBack(ReturnAdmission admission, WaysBack waysBack, VisitorAccess access, IConversationReader conversations, ITurns turns)
{
    public async Task<Back> ByWords(HttpContext http, string words, CancellationToken ct)
    {
        if (await admission.Enter(http.AddressBucket(), ct) is { } wait)
        {
            return new Back.Later(wait);
        }

        return await waysBack.Find(words, ct) is { } id && await conversations.Find(id, ct) is { } conversation
            ? await Enter(http, conversation, Way.Words)
            : new Back.Nowhere();
    }

    public async Task<Back> ByPhone(HttpContext http, CancellationToken ct) =>
        await OfPhone(http, ct) is { } conversation ? await Enter(http, conversation, Way.Phone) : new Back.Nowhere();

    /// <summary>The conversation that this phone keeps; null when it keeps none, or no longer.</summary>
    public async Task<Conversation?> OfPhone(HttpContext http, CancellationToken ct) =>
        PhoneCookie.Read(http) is { Length: > 0 } token && await access.Enter(token, ct) is Access.Granted granted ? granted.Conversation : null;

    // Not cancelled with the request: a revoked token without an answer would lock the visitor out twice.
    private async Task<Back> Enter(HttpContext http, Conversation conversation, Way way)
    {
        PhoneCookie.Forget(http);
        return await turns.ComeBack(conversation, way, CancellationToken.None) is { } current ? new Back.Here(current) : new Back.Nowhere();
    }
}
