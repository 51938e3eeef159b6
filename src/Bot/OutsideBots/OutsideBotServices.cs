using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Connector;
using ProtectRespect.Bot.Turns;

namespace ProtectRespect.Bot.OutsideBots;

internal static class OutsideBotServices
{
    /// <summary>Needs bound <see cref="OutsideBotOptions"/>; without them it is off.</summary>
    public static IServiceCollection AddOutsideBot(this IServiceCollection services) => services
        .AddSingleton<IValidateOptions<OutsideBotOptions>, OutsideBotOptionsValidation>()
        .AddSingleton<ConnectorHttp>()
        .AddSingleton<OutsideBotTokens>()
        .AddSingleton<OutsideTurns>()
        .AddSingleton<OutsideBotClient>();

    public static OutsideBot Before(this IServiceProvider services, IBot inner) => ActivatorUtilities.CreateInstance<OutsideBot>(services, inner);
}
