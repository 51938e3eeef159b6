using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>Generating a token (for servers) and refreshing one (for visitors).</summary>
internal sealed class TokenEndpoints(Callers callers, TokenService tokens, IOptions<LimitsOptions> limits)
{
    /// <summary>A token for a conversation that its first use will start. Contacts nothing and stores nothing.</summary>
    public async Task Generate(HttpContext context)
    {
        switch (await callers.Identify(context))
        {
            case Caller.Nobody nobody:
                await context.Refuse(nobody.Refusal);
                return;
            case Caller.Visitor:
                await context.Refuse(Refusal.NeedsSecret);
                return;
        }

        var body = await RequestBody.Read(context.Request, DirectLineJson.Default.StartBody, limits.Value.BodyBytes, context.RequestAborted);
        var userId = body.Value?.User?.Id;
        if ((body.Refusal ?? (userId is null || UserIds.IsForToken(userId) ? null : Refusal.BadUserId)) is { } refusal)
        {
            await context.Refuse(refusal);
            return;
        }

        var conversationId = RandomId.New();
        await Answer(context, conversationId, tokens.Issue(conversationId, userId, Conversation.FirstTokenVersion));
    }

    /// <summary>A new token for the same conversation; the old one stays valid until it expires.</summary>
    public async Task Refresh(HttpContext context)
    {
        switch (await callers.Identify(context))
        {
            case Caller.Nobody nobody:
                await context.Refuse(nobody.Refusal);
                break;
            case Caller.Visitor { Conversation: { } conversation }:
                await Answer(context, conversation.Id, tokens.Issue(conversation));
                break;
            case Caller.Visitor { Token: var unused }:
                await Answer(context, unused.ConversationId, tokens.Issue(unused.ConversationId, unused.UserId, unused.Version));
                break;
            default:
                await context.Refuse(Refusal.NeedsToken);
                break;
        }
    }

    private static Task Answer(HttpContext context, string conversationId, IssuedToken issued) => context.Answer(
        new OpenedConversation { ConversationId = conversationId, Token = issued.Token, ExpiresIn = issued.ExpiresIn },
        DirectLineJson.Default.OpenedConversation);
}
