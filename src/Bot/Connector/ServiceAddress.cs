namespace ProtectRespect.Bot.Connector;

/// <summary>
/// Where something may be sent. A serviceUrl comes from outside: only its scheme, host and port against the list of the settings decide, and
/// plain http goes no further than this computer.
/// </summary>
internal static class ServiceAddress
{
    /// <summary>The address, or null when nothing may be sent there.</summary>
    public static Uri? Allowed(string? serviceUrl, ConnectorOptions options) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && uri.Query.Length == 0
        && uri.Fragment.Length == 0
        && IsSafe(serviceUrl!)
        && (options.Emulator ? uri.IsLoopback : options.Services.Contains(uri.GetLeftPart(UriPartial.Authority), StringComparer.OrdinalIgnoreCase))
            ? uri
            : null;

    public static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    public static bool IsOrigin(string address) =>
        IsSafe(address) && string.Equals(new Uri(address).GetLeftPart(UriPartial.Authority), address, StringComparison.OrdinalIgnoreCase);
}
