using System.Text;
using System.Text.Json;

namespace ProtectRespect.Perf;

/// <summary>An entry of a conversation as the public API shows it.</summary>
/// <param name="Sequence">The number in the activity id.</param>
/// <param name="Author">The name that the visitor sees.</param>
/// <param name="ClientId">Of a visitor's message: what its client called it.</param>
/// <param name="ContentId">Of a bot's message: which piece of content it is; its wording may vary from visitor to visitor.</param>
/// <param name="Text">What was said, or the name of a marker.</param>
public sealed record SeenActivity(string Id, long Sequence, bool ByVisitor, string? Author, string? ClientId, string? ContentId, string? Text, DateTimeOffset At)
{
    /// <summary>What is compared between two conversations that say the same.</summary>
    public string? Meaning => ContentId ?? Text;
}

/// <summary>Direct Line 3.0 as a client speaks it, over one lean connection.</summary>
public sealed class DirectLineClient(HttpConnection http)
{
    private const string Base = "/v3/directline";

    public ValueTask<HttpAnswer> Generate(string secret, string userId, CancellationToken ct = default) =>
        http.Send("POST", $"{Base}/tokens/generate", secret, Visitor(userId), ct);

    /// <summary>Under the secret a new conversation; under a token the one that the token names.</summary>
    public ValueTask<HttpAnswer> Start(string bearer, string userId, CancellationToken ct = default) =>
        http.Send("POST", $"{Base}/conversations", bearer, Visitor(userId), ct);

    public ValueTask<HttpAnswer> Reconnect(string bearer, string conversation, string? watermark, CancellationToken ct = default) =>
        http.Send("GET", $"{Base}/conversations/{conversation}?watermark={watermark}", bearer, default, ct);

    public ValueTask<HttpAnswer> Say(string bearer, string conversation, string userId, string clientId, string text, CancellationToken ct = default) =>
        http.Send("POST", $"{Base}/conversations/{conversation}/activities", bearer, Encoding.UTF8.GetBytes(
            $$$"""{"type":"message","from":{"id":"{{{userId}}}"},"text":"{{{JsonEncodedText.Encode(text)}}}","channelData":{"clientActivityID":"{{{clientId}}}"}}"""), ct);

    public ValueTask<HttpAnswer> Read(string bearer, string conversation, string? watermark, CancellationToken ct = default) =>
        http.Send("GET", $"{Base}/conversations/{conversation}/activities?watermark={watermark}", bearer, default, ct);

    /// <summary>Page after page until nothing more comes. A conversation that is gone shows nothing.</summary>
    public async Task<List<SeenActivity>> ReadAll(string bearer, string conversation, CancellationToken ct = default)
    {
        var all = new List<SeenActivity>();
        string? watermark = null;
        while (true)
        {
            var answer = await Read(bearer, conversation, watermark, ct).ConfigureAwait(false);
            if (answer.Status == 404)
            {
                return all;
            }

            if (!answer.IsOk)
            {
                throw new IOException($"Reading was answered {answer.Status}.");
            }

            var before = all.Count;
            watermark = Append(answer.Body, all) ?? watermark;
            if (all.Count == before)
            {
                return all;
            }
        }
    }

    /// <summary>Adds the activities of a set and gives its watermark.</summary>
    public static string? Append(ReadOnlyMemory<byte> set, List<SeenActivity> to)
    {
        using var json = JsonDocument.Parse(set);
        foreach (var activity in json.RootElement.GetProperty("activities").EnumerateArray())
        {
            to.Add(Parse(activity));
        }

        return Text(json.RootElement, "watermark");
    }

    private static byte[] Visitor(string id) => Encoding.UTF8.GetBytes($$$"""{"user":{"id":"{{{id}}}"}}""");

    /// <summary>One text field of a small answer.</summary>
    public static string Field(HttpAnswer answer, string name)
    {
        using var json = JsonDocument.Parse(answer.Body);
        return Text(json.RootElement, name) ?? throw new IOException($"The answer has no {name}.");
    }

    private static SeenActivity Parse(JsonElement activity)
    {
        var id = Text(activity, "id") ?? "";
        var byVisitor = activity.TryGetProperty("from", out var from) && Text(from, "role") == "user";
        var data = activity.TryGetProperty("channelData", out var channelData) ? channelData : default;
        return new SeenActivity(
            id, SequenceOf(id), byVisitor, Text(from, "name"), byVisitor ? Text(data, "clientActivityID") : null, byVisitor ? null : Text(data, "contentId"), Text(activity, "text") ?? Text(activity, "name"),
            activity.TryGetProperty("timestamp", out var at) ? at.GetDateTimeOffset() : default);
    }

    // 0 for ids of what is not stored: they end in random characters.
    private static long SequenceOf(string id) => long.TryParse(id.AsSpan(id.IndexOf('|', StringComparison.Ordinal) + 1), out var sequence) ? sequence : 0;

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
