using System.Text.Json;

/// <summary>One line to try.</summary>
/// <param name="Id">The id as it was written, a JSON text or number; it is given back unchanged.</param>
/// <param name="Who">Kind of visitor as the bot names it (<c>young-person</c>, <c>parent</c>, <c>professional</c>), or null when not known.</param>
/// <param name="Ref">The instant that the words are read against, or null.</param>
internal sealed record TryLine(string Id, string Text, string? Who, DateTimeOffset? Ref)
{
    /// <summary>Reads a line; the result is what is wrong with it, in plain words, or null.</summary>
    public static string? Read(string json, out TryLine? line)
    {
        line = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind is not JsonValueKind.Object)
            {
                return "this is not a JSON object such as {\"id\":\"1\",\"text\":\"hello\"}.";
            }

            if (!root.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
            {
                return "\"id\" is missing, or is neither a text nor a number.";
            }

            if (!root.TryGetProperty("text", out var text) || text.ValueKind is not JsonValueKind.String)
            {
                return "\"text\" is missing, or is not a text.";
            }

            var written = Optional(root, "ref");
            var at = written is null ? null : LondonTime.Read(written);
            if (written is not null && at is null)
            {
                return "\"ref\" is not a time in London such as \"2026-11-24T15:00\".";
            }

            line = new TryLine(id.GetRawText(), text.GetString()!, Optional(root, "who")?.Replace('_', '-'), at);
            return null;
        }
        catch (JsonException)
        {
            return "this is not JSON.";
        }
        catch (InvalidOperationException)
        {
            return "a text holds half a character.";
        }
    }

    private static string? Optional(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
