using System.Text.Json.Serialization;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Handovers;

/// <summary>The handover card as it is stored: sealed with the conversation's key, bound to its handover.</summary>
public static class SealedCard
{
    public static byte[] Seal(SecretKey key, string handoverId, HandoverCard card) =>
        key.SealJson(card, HandoverJson.Default.HandoverCard, PlaceOf(handoverId));

    public static HandoverCard Open(SecretKey key, string handoverId, ReadOnlySpan<byte> bytes) =>
        key.OpenJson(bytes, HandoverJson.Default.HandoverCard, PlaceOf(handoverId));

    private static string PlaceOf(string handoverId) => Place.Of("Handover", handoverId, "card");
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(HandoverCard))]
internal sealed partial class HandoverJson : JsonSerializerContext;
