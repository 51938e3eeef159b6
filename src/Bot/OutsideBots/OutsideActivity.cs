using System.Text.Json.Serialization;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.OutsideBots;

/// <summary>The part of an outside bot's Activity that is read; everything else of it is dropped: cards, links, files, data.</summary>
internal sealed record OutsideActivity
{
    public string? Type { get; init; }

    [JsonConverter(typeof(LenientText))]
    public string? Text { get; init; }
    public string? Name { get; init; }
    public OutsideSuggestions? SuggestedActions { get; init; }
}

internal sealed record OutsideSuggestions(IReadOnlyList<OutsideButton>? Actions);

internal sealed record OutsideButton
{
    public string? Type { get; init; }

    [JsonConverter(typeof(LenientText))]
    public string? Title { get; init; }

    [JsonConverter(typeof(LenientText))]
    public string? Value { get; init; }
}

/// <summary>One thing that an outside bot said, as it may be shown: plain text, and buttons that say something.</summary>
internal sealed record OutsideSaid(string Text, IReadOnlyList<CardAction> Buttons);

/// <summary>What an outside bot made of one message.</summary>
internal sealed record OutsideAnswer(IReadOnlyList<OutsideSaid> Said, bool AsksForPerson, bool HasEnded);

internal sealed record TokenAnswer(
    [property: JsonPropertyName("token_type")] string TokenType, [property: JsonPropertyName("expires_in")] int ExpiresIn, [property: JsonPropertyName("access_token")] string AccessToken);

/// <summary>Microsoft's shape of OpenID metadata.</summary>
internal sealed record OutsideMetadata(
    [property: JsonPropertyName("issuer")] string Issuer,
    [property: JsonPropertyName("jwks_uri")] string JwksUri,
    [property: JsonPropertyName("token_endpoint")] string TokenEndpoint,
    [property: JsonPropertyName("id_token_signing_alg_values_supported")] IReadOnlyList<string> Algorithms);

internal sealed record OutsideKeys(IReadOnlyList<OutsideKey> Keys);

internal sealed record OutsideKey(string Kty, string Use, string Alg, string Kid, string N, string E, IReadOnlyList<string> Endorsements);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true, MaxDepth = 32, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutsideActivity))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(OutsideMetadata))]
[JsonSerializable(typeof(OutsideKeys))]
internal sealed partial class OutsideJson : JsonSerializerContext;
