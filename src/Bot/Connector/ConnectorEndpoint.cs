using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Connector;

/// <summary>
/// /api/messages: a channel brings one Activity. Who cannot show that they are the Connector gets 401; a genuine token that is not for this
/// channel or service, or a channel that is not taken here, 403. The Emulator has no tokens; pages of a browser cannot pretend to be it.
/// Answered after everything is stored.
/// </summary>
internal sealed class ConnectorEndpoint(ChannelAuthentication authentication, ConnectorInbox inbox, IOptions<ConnectorOptions> options)
{
    /// <summary>A channel adds much around a few words.</summary>
    private const int LargestBody = 64 * 1024;

    private static readonly TimeSpan RetryWhenStoreFails = TimeSpan.FromSeconds(2);
    private static readonly Refusal NotTheConnector = new(StatusCodes.Status401Unauthorized, "BadArgument", "The token is not one of the Bot Connector for this bot");
    private static readonly Refusal NotForThis = new(StatusCodes.Status403Forbidden, "BadArgument", "The token is not for this channel and service");
    private static readonly Refusal NotTaken = new(StatusCodes.Status403Forbidden, "BadArgument", "This channel is not taken here");

    public async Task Post(HttpContext context)
    {
        var token = options.Value.Emulator ? null : await authentication.Read(context.Request.Headers.Authorization, context.RequestAborted);
        if (options.Value.Emulator ? context.Request.Headers.Origin.Count > 0 : token is null)
        {
            await context.Refuse(NotTheConnector);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestBody;
        }

        var body = await RequestBody.Read(context.Request, ConnectorJson.Default.ChannelActivity, LargestBody, context.RequestAborted);
        if (await Refuse(token, body) is { } refusal)
        {
            await context.Refuse(refusal);
        }
    }

    /// <param name="token">Null: the Emulator has none.</param>
    private async Task<Refusal?> Refuse(ChannelToken? token, BodyRead<ChannelActivity> body)
    {
        if (body.Value is not { Type.Length: > 0 } activity)
        {
            return body.Refusal ?? Refusal.NoType;
        }

        if (token?.IsFor(activity.ChannelId, activity.ServiceUrl) is false)
        {
            return NotForThis;
        }

        if (options.Value.NameOf(activity.ChannelId) is not { } name || ServiceAddress.Allowed(activity.ServiceUrl, options.Value) is null)
        {
            return NotTaken;
        }

        try
        {
            // Not cancelled with the request: what has arrived is stored, even if nobody is left to hear so.
            return await inbox.Take(activity, name, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            return Refusal.NoRoom(RetryWhenStoreFails);
        }
    }
}
