using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.DirectLine;

public static class DirectLineServices
{
    /// <summary>Needs from the host: <see cref="ITokenKeys"/>, <c>ITurns</c>, <see cref="IConversationReader"/>, <c>IWakeUp</c>, <c>IEphemeral</c>.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectLineOptions>().Bind(configuration.GetSection(DirectLineOptions.Section), KnownOnly).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidation>();
        services.AddOptions<LimitsOptions>().Bind(configuration.GetSection(LimitsOptions.Section), KnownOnly).ValidateDataAnnotations().ValidateOnStart();

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ConversationTail>();
        services.AddSingleton<TokenService>();
        services.AddSingleton<VisitorAccess>();
        services.AddSingleton<StartAdmission>();
        services.AddSingleton<ReturnAdmission>();
        services.AddSingleton<StreamTickets>();
        services.AddSingleton(provider => new ConversationOpener(
            provider.GetRequiredService<TokenService>(),
            provider.GetRequiredService<StreamTickets>(),
            provider.GetRequiredService<IOptions<SiteOptions>>()));
        services.AddSingleton<Callers>();
        services.AddSingleton<ConversationDoor>();
        services.AddSingleton<VisitorInbox>();
        services.AddSingleton<OriginPolicy>();
        services.AddSingleton<TokenEndpoints>();
        services.AddSingleton<ConversationEndpoints>();
        services.AddSingleton<ActivityEndpoints>();
        services.AddSingleton<UploadEndpoint>();
        services.AddSingleton<StreamEndpoint>();
        return services;
    }

    private static void KnownOnly(BinderOptions binder) => binder.ErrorOnUnknownConfiguration = true;
}
