using System.Text.Json;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>What is kept of a visitor's channelData, and the client's id for the message.</summary>
internal readonly record struct VisitorChannelData(JsonElement? Kept, string? ClientId)
{
    private const string ClientIdName = "clientActivityID";
    private const int LongestClientId = 100;

    /// <summary>More than <paramref name="largest"/> bytes are cut down to the client's id: the message itself is never refused for them.</summary>
    public static VisitorChannelData Of(JsonElement? sent, int largest)
    {
        if (sent is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } data)
        {
            return default;
        }

        var clientId = data.ValueKind is JsonValueKind.Object
            && data.TryGetProperty(ClientIdName, out var id)
            && id.ValueKind is JsonValueKind.String
            && id.GetString() is { Length: > 0 and <= LongestClientId } text
                ? text
                : null;
        var kept = JsonSerializer.SerializeToUtf8Bytes(data, DirectLineJson.Default.JsonElement).Length <= largest ? data : OnlyId(clientId);
        return new VisitorChannelData(kept, clientId);
    }

    private static JsonElement? OnlyId(string? clientId) => clientId is null
        ? null
        : JsonSerializer.SerializeToElement(new Dictionary<string, string> { [ClientIdName] = clientId }, DirectLineJson.Default.DictionaryStringString);
}
