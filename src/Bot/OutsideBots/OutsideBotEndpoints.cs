using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Bot.OutsideBots;

/// <summary>Our Connector REST as an outside bot sees it: metadata and keys of our tokens, a token for its secret, and where it answers.</summary>
internal sealed class OutsideBotEndpoints(OutsideBotTokens tokens, OutsideTurns turns)
{
    public const string Path = "/api/outside-bot";

    /// <summary>A bot adds much around a few words; the words are cut later.</summary>
    private const int LargestBody = 64 * 1024;

    private static readonly Refusal NotTheBot = new(StatusCodes.Status401Unauthorized, "BadArgument", "The token is not one that was issued to this bot");
    private static readonly Refusal NotAsked = new(StatusCodes.Status404NotFound, "ConversationNotFound", "This conversation waits for no answer of the bot");

    public Task Metadata(HttpContext http) => http.Answer(
        new OutsideMetadata(tokens.Issuer, tokens.ServiceUrl + "keys", tokens.ServiceUrl + "token", ["RS256"]), OutsideJson.Default.OutsideMetadata);

    public Task Keys(HttpContext http)
    {
        var key = tokens.PublicKey;
        return http.Answer(new OutsideKeys([new OutsideKey(key.Kty, key.Use, "RS256", key.Kid, key.N, key.E, [OutsideBotClient.Channel])]), OutsideJson.Default.OutsideKeys);
    }

    /// <summary>OAuth client credentials.</summary>
    public async Task Token(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            await http.Refuse(NotTheBot);
            return;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form["grant_type"] != "client_credentials" || tokens.Issue(form["client_id"].ToString(), form["client_secret"].ToString()) is not { } token)
        {
            await http.Refuse(NotTheBot);
            return;
        }

        await http.Answer(new TokenAnswer("Bearer", (int)OutsideBotTokens.FromBot.TotalSeconds, token), OutsideJson.Default.TokenAnswer);
    }

    /// <summary>The bot says something in a turn that asks it.</summary>
    public async Task Take(HttpContext http)
    {
        if (!await tokens.IsBot(http.Request.Headers.Authorization))
        {
            await http.Refuse(NotTheBot);
            return;
        }

        var body = await RequestBody.Read(http.Request, OutsideJson.Default.OutsideActivity, LargestBody, http.RequestAborted);
        if (body.Value is not { Type.Length: > 0 } activity)
        {
            await http.Refuse(body.Refusal ?? Refusal.NoType);
            return;
        }

        await (turns.Take((string)http.Request.RouteValues["id"]!, activity)
            ? http.Answer(new ResourceResponse(RandomId.New()), DirectLineJson.Default.ResourceResponse)
            : http.Refuse(NotAsked));
    }
}

public static class OutsideBotRoutes
{
    /// <summary>Nothing is there while no outside bot is set.</summary>
    public static void MapOutsideBot(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<IOptions<OutsideBotOptions>>().Value.IsOn)
        {
            return;
        }

        var ours = ActivatorUtilities.CreateInstance<OutsideBotEndpoints>(routes.ServiceProvider);
        routes.MapGet(OutsideBotEndpoints.Path + "/.well-known/openidconfiguration", ours.Metadata);
        routes.MapGet(OutsideBotEndpoints.Path + "/keys", ours.Keys);
        routes.MapPost(OutsideBotEndpoints.Path + "/token", ours.Token);
        routes.MapPost(OutsideBotEndpoints.Path + "/v3/conversations/{id}/activities", ours.Take);
        routes.MapPost(OutsideBotEndpoints.Path + "/v3/conversations/{id}/activities/{replyTo}", ours.Take);
    }
}
