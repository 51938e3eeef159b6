using Microsoft.Extensions.Options;

namespace ProtectRespect.Bot.DirectLine;

internal sealed class DirectLineOptionsValidation : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var faults = new List<string>();
        if (options.Secret.Length is > 0 and < DirectLineOptions.ShortestSecret)
        {
            faults.Add($"DirectLine:Secret has {options.Secret.Length} characters; give at least {DirectLineOptions.ShortestSecret} random ones, or none to switch it off.");
        }

        foreach (var origin in options.TrustedOrigins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || !string.Equals(uri.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase))
            {
                faults.Add($"DirectLine:TrustedOrigins has '{origin}'; give scheme and host only, for example https://help.example.org.");
            }
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
