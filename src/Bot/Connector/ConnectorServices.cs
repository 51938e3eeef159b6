using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ProtectRespect.Bot.Connector;

public static class ConnectorServices
{
    public const string Path = "/api/messages";

    /// <summary>Needs what Direct Line needs, and Direct Line's own inbox.</summary>
    public static IServiceCollection AddConnector(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ConnectorOptions>().Bind(configuration.GetSection(ConnectorOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<ConnectorOptions>, ConnectorOptionsValidation>()
            .AddSingleton<ConnectorHttp>()
            .AddSingleton<ChannelKeys>()
            .AddSingleton<ChannelAuthentication>()
            .AddSingleton<ConnectorTokens>()
            .AddSingleton<ConnectorClient>()
            .AddSingleton<ConnectorInbox>()
            .AddSingleton<ConnectorEndpoint>()
            .AddHostedService<ConnectorOutbox>();
    }

    /// <summary>Nothing is there while the connector is off.</summary>
    public static void MapConnector(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<IOptions<ConnectorOptions>>().Value.IsOn)
        {
            routes.MapPost(Path, routes.ServiceProvider.GetRequiredService<ConnectorEndpoint>().Post);
        }
    }
}
