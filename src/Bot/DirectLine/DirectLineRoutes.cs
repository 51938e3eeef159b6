using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>Direct Line 3.0 for the public site. The pipeline before it needs <c>UseAddressPrivacy</c> and <c>UseWebSockets</c>.</summary>
public static class DirectLineRoutes
{
    public const string BasePath = "/v3/directline";

    public static RouteGroupBuilder MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var origins = services.GetRequiredService<OriginPolicy>();
        var tokens = services.GetRequiredService<TokenEndpoints>();
        var conversations = services.GetRequiredService<ConversationEndpoints>();
        var activities = services.GetRequiredService<ActivityEndpoints>();
        var uploads = services.GetRequiredService<UploadEndpoint>();
        var streams = services.GetRequiredService<StreamEndpoint>();

        var group = routes.MapGroup(BasePath);
        group.MapPost("/tokens/generate", origins.Guard(tokens.Generate));
        group.MapPost("/tokens/refresh", origins.Guard(tokens.Refresh));
        group.MapPost("/conversations", origins.Guard(conversations.Start));
        group.MapGet("/conversations/{id}", origins.Guard(conversations.Reconnect));
        group.MapGet("/conversations/{id}/activities", origins.Guard(conversations.Read));
        group.MapPost("/conversations/{id}/activities", origins.Guard(activities.Post));
        group.MapPost("/conversations/{id}/upload", origins.Guard(uploads.Post));
        group.MapMethods("/conversations/{id}/stream", [HttpMethods.Get, HttpMethods.Connect], origins.Guard(streams.Open));
        group.MapMethods("/{**any}", [HttpMethods.Options], origins.Guard(OriginPolicy.Preflight));
        group.Map("/{**any}", origins.Guard(context => context.Refuse(Refusal.NoEndpoint)));
        return group;
    }
}
