using System.Text.Json;
using System.Text.Json.Serialization;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Connector;

/// <summary>The part of a channel's Activity that is read; everything else is dropped.</summary>
internal sealed record ChannelActivity
{
    public string? Type { get; init; }
    public string? Id { get; init; }
    public string? ChannelId { get; init; }
    public string? ServiceUrl { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }

    [JsonConverter(typeof(LenientText))]
    public string? Text { get; init; }
    public string? Locale { get; init; }
    public string? Name { get; init; }
    public JsonElement? Value { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }
    public IReadOnlyList<ChannelAttachment>? Attachments { get; init; }
}

internal sealed record ChannelAttachment(string? ContentType);

/// <summary>Where a channel's visitor is, as the channel named it. Kept sealed.</summary>
internal sealed record ChannelReference
{
    public required string ChannelId { get; init; }
    public required string ServiceUrl { get; init; }
    public required string ConversationId { get; init; }
    public required ChannelAccount User { get; init; }
    public required ChannelAccount Bot { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true, MaxDepth = 32, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChannelActivity))]
[JsonSerializable(typeof(ChannelReference))]
internal sealed partial class ConnectorJson : JsonSerializerContext;
