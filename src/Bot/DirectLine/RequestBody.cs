using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>A body as read: the value, or why not. An empty body gives neither.</summary>
internal readonly record struct BodyRead<T>(T? Value, Refusal? Refusal)
    where T : class;

/// <summary>Reads small JSON bodies straight from the request's pipe.</summary>
internal static class RequestBody
{
    public static async ValueTask<BodyRead<T>> Read<T>(HttpRequest request, JsonTypeInfo<T> shape, int largest, CancellationToken ct)
        where T : class
    {
        if (request.ContentLength > largest)
        {
            return new(null, Refusal.TooLarge);
        }

        var pipe = request.BodyReader;
        while (true)
        {
            var read = await pipe.ReadAsync(ct);
            if (read.Buffer.Length > largest)
            {
                pipe.AdvanceTo(read.Buffer.End);
                return new(null, Refusal.TooLarge);
            }

            if (read.IsCompleted)
            {
                var body = Parse(read.Buffer, shape);
                pipe.AdvanceTo(read.Buffer.End);
                return body;
            }

            pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public static BodyRead<T> Parse<T>(ReadOnlySequence<byte> json, JsonTypeInfo<T> shape)
        where T : class
    {
        if (json.IsEmpty)
        {
            return new(null, null);
        }

        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = shape.Options.MaxDepth });
            var value = JsonSerializer.Deserialize(ref reader, shape);
            return reader.Read() || value is null ? new(null, Refusal.BadJson) : new(value, null);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return new(null, Refusal.BadJson);
        }
    }
}
