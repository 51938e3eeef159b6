using System.Text.Json.Serialization;

namespace ProtectRespect.Bot.Chat;

/// <summary>What our own page needs to be in a conversation: the answer of <c>/chat/start</c> and <c>/chat/resume</c>.</summary>
internal sealed record ChatSession
{
    public required string ConversationId { get; init; }
    public required string Token { get; init; }

    /// <summary>Seconds.</summary>
    [JsonPropertyName("expires_in")]
    public required int ExpiresIn { get; init; }
    public required string StreamUrl { get; init; }
    public required string UserId { get; init; }

    /// <summary><see cref="Bubble.KeyOf"/> to activity id, for the greeting that the page already shows.</summary>
    public IReadOnlyDictionary<string, string>? Shown { get; init; }
}

internal sealed record ResumeRequest(string Token, string? Watermark);

internal sealed record HelpedRequest(string Token, string Answer);

/// <param name="Words">Null: the phone keeps the conversation.</param>
internal sealed record ReturnRequest(string? Words);

/// <summary>The answer of <c>/chat/way-back</c>. The words are in this one answer and nowhere else.</summary>
internal sealed record FetchedWay(string? Words);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChatSession))]
[JsonSerializable(typeof(ResumeRequest))]
[JsonSerializable(typeof(ReturnRequest))]
[JsonSerializable(typeof(HelpedRequest))]
[JsonSerializable(typeof(FetchedWay))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ChatJson : JsonSerializerContext;
