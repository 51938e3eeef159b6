namespace ProtectRespect.Bot.Connector;

/// <summary>
/// Configuration section <c>Connector</c>: channels that Microsoft's Azure Bot Service brings, at /api/messages. Off while
/// <see cref="AppId"/> is empty. The defaults are Microsoft's public cloud.
/// </summary>
public sealed record ConnectorOptions
{
    public const string Section = "Connector";

    /// <summary>The bot's app id with Microsoft; empty = off.</summary>
    public string AppId { get; init; } = "";

    /// <summary>The secret that goes with it, to get tokens for what we send.</summary>
    public string AppSecret { get; init; } = "";

    /// <summary>Channels that are taken, by their id, with the name that visitors know: <c>msteams</c> = Microsoft Teams.</summary>
    public IReadOnlyDictionary<string, string> Channels { get; init; } = new Dictionary<string, string>();

    /// <summary>Scheme and host of the services that replies may be sent to. Nothing is ever sent anywhere else.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Who signs what the channels send.</summary>
    public string Issuer { get; init; } = "https://api.botframework.com";

    /// <summary>Where the issuer's signing keys are found.</summary>
    public string OpenIdMetadata { get; init; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where our own tokens come from.</summary>
    public string TokenEndpoint { get; init; } = "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token";

    /// <summary>What our own tokens are for.</summary>
    public string TokenScope { get; init; } = "https://api.botframework.com/.default";

    /// <summary>Talks with Microsoft's Emulator on this computer, without tokens. For development only: anywhere else the start is refused.</summary>
    public bool Emulator { get; init; }

    internal const string EmulatorChannel = "emulator";

    internal bool IsOn => Emulator || AppId.Length > 0;

    /// <summary>The name by which visitors know a channel; null = it is not taken.</summary>
    internal string? NameOf(string? channelId) =>
        Emulator ? (channelId == EmulatorChannel ? "the Emulator" : null)
        : channelId is not null && Channels.TryGetValue(channelId, out var name) ? name
        : null;
}
