using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>Starting a conversation, coming back to it, and reading it.</summary>
internal sealed class ConversationEndpoints(
    Callers callers,
    ConversationDoor door,
    ConversationOpener opener,
    IConversationReader conversations,
    ITurns turns,
    IOptions<LimitsOptions> limits,
    IOptions<SiteOptions> site)
{
    private const int PageSize = 100;

    private readonly Uri _own = new(site.Value.PublicUrl);

    public async Task Start(HttpContext context)
    {
        var caller = await callers.Identify(context);
        if (caller is Caller.Nobody nobody)
        {
            await context.Refuse(nobody.Refusal);
            return;
        }

        var body = await RequestBody.Read(context.Request, DirectLineJson.Default.StartBody, limits.Value.BodyBytes, context.RequestAborted);
        if (body.Refusal is { } malformed)
        {
            await context.Refuse(malformed);
            return;
        }

        var locale = Locales.Read(body.Value?.Locale) ?? ConversationDoor.DefaultLocale;
        var (entry, created) = caller is Caller.Visitor visitor
            ? await door.Start(context, visitor, locale)
            : await StartForServer(context, body.Value?.User?.Id, locale);
        if (entry.Conversation is not { } conversation)
        {
            await context.Refuse(entry.Refusal ?? Refusal.Broken);
            return;
        }

        await context.Answer(
            opener.Open(context.Request, conversation, watermark: null),
            DirectLineJson.Default.OpenedConversation,
            created ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public async Task Reconnect(HttpContext context)
    {
        var entry = await door.Enter(context, ConversationId(context));
        if (entry.Conversation is not { } conversation)
        {
            await context.Refuse(entry.Refusal ?? Refusal.NoConversation);
            return;
        }

        await context.Answer(
            opener.Open(context.Request, conversation, context.Request.Query["watermark"]),
            DirectLineJson.Default.OpenedConversation);
    }

    public async Task Read(HttpContext context)
    {
        var entry = await door.Enter(context, ConversationId(context));
        if (entry.Conversation is not { } conversation)
        {
            await context.Refuse(entry.Refusal ?? Refusal.NoConversation);
            return;
        }

        var after = ReadFrom.After(context.Request.Query["watermark"], conversation, conversations.Epoch);
        var page = await conversations.Read(conversation, after, PageSize, context.RequestAborted);
        await context.Answer(ActivityMapper.Map(conversation, page, _own), ActivityJson.Default.ActivitySet);
    }

    internal static string ConversationId(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    private async ValueTask<(Entry Entry, bool Created)> StartForServer(HttpContext context, string? userId, string locale)
    {
        if (userId is not (null or "") && !UserIds.IsPlain(userId))
        {
            return (Entry.Refused(Caller.Server.Instance, Refusal.BadUserId), false);
        }

        var started = await turns.Start(new StartRequest(RandomId.New(), userId, ConversationDoor.Channel, locale), context.RequestAborted);
        return (new Entry(Caller.Server.Instance, started.Conversation, null), started.Created);
    }
}
