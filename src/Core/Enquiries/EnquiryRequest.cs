using System.Text.Json.Serialization;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Enquiries;

/// <summary>What somebody asked, and how to reach them safely. Sealed as a whole with the enquiry's own key.</summary>
public sealed record EnquiryRequest
{
    public required EnquiryNeed Need { get; init; }
    public required Audience Audience { get; init; }
    public string? Organisation { get; init; }
    public string? Role { get; init; }
    public required string Name { get; init; }
    /// <summary>E.164; null when they are answered by e-mail.</summary>
    public string? Number { get; init; }
    public string? Email { get; init; }
    /// <summary>What they need, in their words.</summary>
    public string? InTheirWords { get; init; }
    /// <summary>Dates that suit, in their words.</summary>
    public string? Dates { get; init; }
    public string? Topic { get; init; }
    public DangerAnswer Danger { get; init; }
}

/// <summary>An enquiry's words as they are stored: sealed with its own key.</summary>
internal static class SealedEnquiry
{
    public static byte[] Seal(SecretKey key, string enquiryId, EnquiryRequest request) =>
        key.SealJson(request, EnquiryJson.Default.EnquiryRequest, PlaceOf(enquiryId, "request"));

    public static EnquiryRequest Open(SecretKey key, string enquiryId, ReadOnlySpan<byte> bytes) =>
        key.OpenJson(bytes, EnquiryJson.Default.EnquiryRequest, PlaceOf(enquiryId, "request"));

    public static byte[]? SealNote(SecretKey key, string enquiryId, string? note) =>
        string.IsNullOrWhiteSpace(note) ? null : key.SealText(note, PlaceOf(enquiryId, "note"));

    public static string? OpenNote(SecretKey key, string enquiryId, byte[]? note) =>
        note is null ? null : key.OpenText(note, PlaceOf(enquiryId, "note"));

    /// <summary>Why somebody else's enquiry was put back, for the audit.</summary>
    public static byte[] SealReason(SecretKey key, string enquiryId, string reason) => key.SealText(reason, PlaceOf(enquiryId, "reason"));

    private static string PlaceOf(string enquiryId, string field) => Place.Of(nameof(Enquiry), enquiryId, field);
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(EnquiryRequest))]
internal sealed partial class EnquiryJson : JsonSerializerContext;
