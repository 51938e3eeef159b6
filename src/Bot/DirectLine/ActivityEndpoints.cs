using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>A visitor's client sends one Activity.</summary>
internal sealed class ActivityEndpoints(ConversationDoor door, VisitorInbox inbox, IOptions<LimitsOptions> limits)
{
    public async Task Post(HttpContext context)
    {
        var entry = await door.Enter(context, ConversationEndpoints.ConversationId(context));
        if (entry.Refusal is { } closed)
        {
            await context.Refuse(closed);
            return;
        }

        var body = await RequestBody.Read(context.Request, DirectLineJson.Default.InboundActivity, limits.Value.BodyBytes, context.RequestAborted);
        var taken = body.Value is { } activity
            ? await inbox.Take(entry, activity, context.RequestAborted)
            : body.Refusal ?? Refusal.BadJson;
        await (taken.Refusal is { } refusal
            ? context.Refuse(refusal)
            : context.Answer(new ResourceResponse(taken.Id!), DirectLineJson.Default.ResourceResponse));
    }
}
