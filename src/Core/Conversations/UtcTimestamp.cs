using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtectRespect.Core.Conversations;

/// <summary>Instants as the channel writes them: UTC, milliseconds, <c>Z</c>.</summary>
internal sealed class UtcTimestamp : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[24];
        value.UtcDateTime.TryFormat(text, out var written, Format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..written]);
    }
}
