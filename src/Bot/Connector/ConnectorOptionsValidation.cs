using Microsoft.Extensions.Options;

namespace ProtectRespect.Bot.Connector;

internal sealed class ConnectorOptionsValidation : IValidateOptions<ConnectorOptions>
{
    public ValidateOptionsResult Validate(string? name, ConnectorOptions options)
    {
        if (!options.IsOn)
        {
            return ValidateOptionsResult.Success;
        }

        List<string> faults =
        [
            .. Addresses(options).Where(a => !ServiceAddress.IsSafe(a.Value)).Select(a => $"Connector:{a.Key} is '{a.Value}'; give an https address."),
            .. options.Services.Where(s => !ServiceAddress.IsOrigin(s)).Select(s => $"Connector:Services has '{s}'; give scheme and host only, for example https://smba.trafficmanager.net."),
        ];
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

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static Dictionary<string, string> Addresses(ConnectorOptions options) => new()
    {
        [nameof(options.OpenIdMetadata)] = options.OpenIdMetadata,
        [nameof(options.TokenEndpoint)] = options.TokenEndpoint,
    };
}
