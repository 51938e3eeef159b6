using System.Text.Json.Serialization;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Referrals;

/// <summary>A referral's fields as they are stored: sealed with its own key.</summary>
internal static class SealedFields
{
    public static byte[] Seal(SecretKey key, string referralId, ReferralFields fields) =>
        key.SealJson(fields, ReferralJson.Default.ReferralFields, PlaceOf(referralId));

    public static ReferralFields Open(SecretKey key, string referralId, ReadOnlySpan<byte> bytes) =>
        key.OpenJson(bytes, ReferralJson.Default.ReferralFields, PlaceOf(referralId));

    private static string PlaceOf(string referralId) => Place.Of(nameof(Referral), referralId, "fields");
}

[JsonSerializable(typeof(ReferralFields))]
internal sealed partial class ReferralJson : JsonSerializerContext;
