using System.Text.Json.Serialization;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Safeguarding;

/// <summary>What was noticed: it quotes the visitor, so it is sealed as a whole.</summary>
/// <param name="Themes">Ids, the weightiest first.</param>
/// <param name="MayBeWatched">Somebody may see the visitor's screen.</param>
public sealed record FlagFinding(IReadOnlyList<string> Themes, IReadOnlyList<Reason> Reasons, bool MayBeWatched = false);

/// <summary>The sealed parts of a flag, bound to it.</summary>
public static class SealedFlag
{
    public static byte[] Seal(SecretKey key, string flagId, FlagFinding finding) => key.SealJson(finding, FlagJson.Default.FlagFinding, FindingPlace(flagId));

    public static FlagFinding Open(SecretKey key, string flagId, ReadOnlySpan<byte> bytes) => key.OpenJson(bytes, FlagJson.Default.FlagFinding, FindingPlace(flagId));

    public static byte[] SealReason(SecretKey key, string flagId, string reason) => key.SealText(reason, ReasonPlace(flagId));

    public static string OpenReason(SecretKey key, string flagId, ReadOnlySpan<byte> bytes) => key.OpenText(bytes, ReasonPlace(flagId));

    private static string FindingPlace(string flagId) => Place.Of(nameof(SafeguardingFlag), flagId, "finding");

    private static string ReasonPlace(string flagId) => Place.Of(nameof(SafeguardingFlag), flagId, "reason");
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(FlagFinding))]
internal sealed partial class FlagJson : JsonSerializerContext;
