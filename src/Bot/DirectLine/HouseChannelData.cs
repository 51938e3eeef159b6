using System.Text.Json.Serialization;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>What our own page reads of an Activity of the house: <c>bot</c>, <c>practitioner</c> or <c>system</c>, and which content it is.</summary>
internal sealed record HouseChannelData(string Author, string? ContentId);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HouseChannelData))]
internal sealed partial class HouseJson : JsonSerializerContext;
