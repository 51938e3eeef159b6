namespace ProtectRespect.Bot.DirectLine;

/// <summary>Configuration section <c>DirectLine</c>.</summary>
public sealed record DirectLineOptions
{
    public const string Section = "DirectLine";
    public const int ShortestSecret = 32;

    /// <summary>Switches on server-to-server use (tokens/generate and secret-authorised calls); empty = off.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Origins of other sites whose pages may use the channel, for example <c>https://help.example.org</c>. The own origin always may.</summary>
    public IReadOnlyList<string> TrustedOrigins { get; init; } = [];
}
