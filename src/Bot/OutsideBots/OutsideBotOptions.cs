using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Connector;
using ProtectRespect.Core;

namespace ProtectRespect.Bot.OutsideBots;

/// <summary>
/// Configuration section <c>OutsideBot</c>: a bot of somebody else's that adults may choose to write to within our chat. Off while
/// <see cref="Endpoint"/> is empty.
/// </summary>
public sealed record OutsideBotOptions
{
    public const string Section = "OutsideBot";

    /// <summary>Where it takes Activities; empty = off. https, or http on this computer.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The name that visitors read before they choose it and beside everything it says.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its app id: our tokens are for it, and it asks for its own with it.</summary>
    public string AppId { get; init; } = "";

    /// <summary>The secret with which it asks us for a token, at least 32 characters.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Seconds it may take to answer before our own bot does.</summary>
    public double Seconds { get; init; } = 5;

    internal bool IsOn => Endpoint.Length > 0;

    internal TimeSpan Patience => TimeSpan.FromSeconds(Seconds);
}

internal sealed class OutsideBotOptionsValidation(IOptions<SiteOptions> site) : IValidateOptions<OutsideBotOptions>
{
    private const int ShortestSecret = 32;
    private const int LongestName = 40;

    public ValidateOptionsResult Validate(string? name, OutsideBotOptions options)
    {
        if (!options.IsOn)
        {
            return ValidateOptionsResult.Success;
        }

        List<string> faults = [];
        if (!ServiceAddress.IsSafe(options.Endpoint))
        {
            faults.Add($"OutsideBot:Endpoint is '{options.Endpoint}'; give an https address.");
        }

        if (options.Name.Trim().Length is 0 or > LongestName)
        {
            faults.Add($"OutsideBot:Name is what visitors are told before they choose it: give one of at most {LongestName} characters.");
        }

        if (options.AppId.Length == 0)
        {
            faults.Add("OutsideBot:AppId is empty; without it neither side could show who it is.");
        }

        if (options.Secret.Length < ShortestSecret)
        {
            faults.Add($"OutsideBot:Secret needs at least {ShortestSecret} characters.");
        }

        if (options.Seconds is < 0.5 or > 15)
        {
            faults.Add("OutsideBot:Seconds must be between 0.5 and 15: a visitor waits for it.");
        }

        if (site.Value.Demo)
        {
            faults.Add("OutsideBot:Endpoint is set in a practice system, which sends nothing anywhere.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
