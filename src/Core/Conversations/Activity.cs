using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtectRespect.Core.Conversations;

/// <summary>
/// One Bot Framework Activity as it travels on the wire (botframework-activity specification 3.1). Only the fields that this
/// channel reads or writes are named; every other field of a visitor's Activity is dropped, as DESIGN 9 decides.
/// </summary>
public sealed record Activity
{
    public required string Type { get; init; }
    public string? Id { get; init; }
    [JsonConverter(typeof(UtcTimestamp))]
    public DateTimeOffset? Timestamp { get; init; }
    public string? LocalTimestamp { get; init; }
    public string? LocalTimezone { get; init; }
    public string? ServiceUrl { get; init; }
    public string? ChannelId { get; init; }
    public ChannelAccount? From { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public string? TextFormat { get; init; }
    public string? Text { get; init; }
    public string? Locale { get; init; }
    public string? InputHint { get; init; }
    public string? Name { get; init; }
    public SuggestedActions? SuggestedActions { get; init; }
    public JsonElement? Value { get; init; }
    public JsonElement? ChannelData { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }
    /// <summary>Where the conversation is that an event of a handover is about.</summary>
    public ConversationReference? RelatesTo { get; init; }
    public string? Code { get; init; }
}

/// <summary>Who an Activity is from or to. <see cref="Role"/> is <c>user</c> or <c>bot</c> on the wire.</summary>
public sealed record ChannelAccount
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Role { get; init; }
}

public sealed record ConversationAccount
{
    public string? Id { get; init; }
    /// <summary>Only of what comes in: more than one person reads it.</summary>
    public bool? IsGroup { get; init; }
}

/// <summary>Where a conversation is, as Microsoft's clients name it.</summary>
public sealed record ConversationReference
{
    public string? ActivityId { get; init; }
    public ChannelAccount? User { get; init; }
    public ChannelAccount? Bot { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public string? ChannelId { get; init; }
    public string? ServiceUrl { get; init; }
}

public sealed record SuggestedActions
{
    public IReadOnlyList<string>? To { get; init; }
    public required IReadOnlyList<CardAction> Actions { get; init; }
}

/// <summary>
/// Something the visitor can press. <see cref="Type"/> is <c>imBack</c> (sends <see cref="Value"/> as text), <c>call</c>
/// (<c>tel:</c>) or <c>openUrl</c>; the two last are filled from the services directory only.
/// </summary>
public sealed record CardAction
{
    public required string Type { get; init; }
    public required string Title { get; init; }
    public required string Value { get; init; }
}

/// <summary>The Activity types that this channel knows.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string Typing = "typing";
    public const string Event = "event";
    public const string ConversationUpdate = "conversationUpdate";
    public const string EndOfConversation = "endOfConversation";
}

/// <summary>JSON as the Bot Framework writes it: camelCase, no nulls, unknown fields accepted.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(EntryBody))]
public sealed partial class ActivityJson : JsonSerializerContext;

/// <summary>What <c>GET activities</c> and a stream frame carry.</summary>
public sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark);
