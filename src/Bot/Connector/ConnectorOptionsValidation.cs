using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using ProtectRespect.Core;

namespace ProtectRespect.Bot.Connector;

internal sealed class ConnectorOptionsValidation(IOptions<SiteOptions> site, IConfiguration configuration) : IValidateOptions<ConnectorOptions>
{
    public ValidateOptionsResult Validate(string? name, ConnectorOptions options)
    {
        List<string> faults = options switch
        {
            { Emulator: true } => OfEmulator(options),
            { IsOn: true } => OfChannels(options),
            _ => [],
        };
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private List<string> OfEmulator(ConnectorOptions options)
    {
        var listen = new Uri(site.Value.PublicListen.Length > 0 ? site.Value.PublicListen : site.Value.PublicUrl);
        List<string> faults = [];
        if (options.AppId.Length > 0)
        {
            faults.Add("Connector:Emulator and Connector:AppId are both set; the Emulator comes without tokens, so it goes with no real channel.");
        }

        if ((configuration["DOTNET_ENVIRONMENT"] ?? configuration["ASPNETCORE_ENVIRONMENT"]) != "Development")
        {
            faults.Add("Connector:Emulator lets anybody in who reaches this program. It is for development: set DOTNET_ENVIRONMENT=Development, or leave it out.");
        }

        if (!listen.IsLoopback)
        {
            faults.Add($"Connector:Emulator is for this computer only, but the public site listens at {listen.Authority}.");
        }

        return faults;
    }

    private List<string> OfChannels(ConnectorOptions options)
    {
        List<string> faults =
        [
            .. Addresses(options).Where(a => !ServiceAddress.IsSafe(a.Value)).Select(a => $"Connector:{a.Key} is '{a.Value}'; give an https address."),
            .. options.Services.Where(s => !ServiceAddress.IsOrigin(s)).Select(s => $"Connector:Services has '{s}'; give scheme and host only, for example https://smba.trafficmanager.net."),
        ];
        if (site.Value.Demo)
        {
            faults.Add("Connector:AppId is set in a practice system, which sends nothing anywhere.");
        }

        if (options.AppSecret.Length == 0)
        {
            faults.Add("Connector:AppSecret is empty; without it nothing could be answered.");
        }

        if (options.Services.Count == 0)
        {
            faults.Add("Connector:Services is empty; name the services that replies may be sent to.");
        }

        if (options.Channels.Count == 0 || options.Channels.Values.Any(string.IsNullOrWhiteSpace))
        {
            faults.Add("Connector:Channels needs each channel that is taken, with the name that visitors know, for example Connector__Channels__msteams=\"Microsoft Teams\".");
        }

        return faults;
    }

    private static Dictionary<string, string> Addresses(ConnectorOptions options) => new()
    {
        [nameof(options.OpenIdMetadata)] = options.OpenIdMetadata,
        [nameof(options.TokenEndpoint)] = options.TokenEndpoint,
    };
}
