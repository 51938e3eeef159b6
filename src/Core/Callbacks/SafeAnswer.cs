using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtectRespect.Core.Callbacks;

/// <summary>The answer to "is it safe?". Only <see cref="Yes"/> is a yes.</summary>
public enum SafeAnswer
{
    NotAsked = 0,
    Yes = 1,
    No = 2,
    /// <summary>Counts as no, and whoever calls is told that they were not sure.</summary>
    NotSure = 3,
}

/// <summary>Reads the answer as it is written now, and as requests of before have it: true or false.</summary>
internal sealed class SafeAnswerReader : JsonConverter<SafeAnswer>
{
    public override SafeAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => SafeAnswer.Yes,
        JsonTokenType.False => SafeAnswer.No,
        _ => Enum.Parse<SafeAnswer>(reader.GetString()!),
    };

    public override void Write(Utf8JsonWriter writer, SafeAnswer value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
