using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>What starting, reconnecting, generating and refreshing answer.</summary>
public sealed record OpenedConversation
{
    public required string ConversationId { get; init; }
    public required string Token { get; init; }

    /// <summary>Seconds.</summary>
    [JsonPropertyName("expires_in")]
    public required int ExpiresIn { get; init; }

    /// <summary>Where the stream is: good for one connection within a minute.</summary>
    public string? StreamUrl { get; init; }
}

internal sealed record UserRequest
{
    public string? Id { get; init; }
}

/// <summary>The optional body of generate and start.</summary>
internal sealed record StartBody
{
    public UserRequest? User { get; init; }
    public string? Locale { get; init; }
}

/// <summary>The part of a visitor's Activity that this channel reads; everything else is dropped.</summary>
internal sealed record InboundActivity
{
    public string? Type { get; init; }
    public UserRequest? From { get; init; }

    [JsonConverter(typeof(LenientText))]
    public string? Text { get; init; }
    public string? Locale { get; init; }
    public string? Name { get; init; }
    public JsonElement? Value { get; init; }

    /// <summary>Looked at only to say kindly that files are not taken.</summary>
    public JsonElement? Attachments { get; init; }
    public JsonElement? ChannelData { get; init; }
}

internal sealed record ResourceResponse(string Id);

internal sealed record ErrorResponse(ErrorBody Error);

internal sealed record ErrorBody(string Code, string Message);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    AllowDuplicateProperties = false,
    MaxDepth = 16,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OpenedConversation))]
[JsonSerializable(typeof(StartBody))]
[JsonSerializable(typeof(InboundActivity))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
