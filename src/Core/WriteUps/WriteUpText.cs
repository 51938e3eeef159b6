using System.Text.Json.Serialization;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.WriteUps;

/// <summary>What is written down: sealed as a whole, since every line of it is about a person.</summary>
/// <param name="About">What it was about, in the visitor's words where possible.</param>
/// <param name="Risk">What worries, and what protects.</param>
public sealed record WriteUpText(HandoverOutcome? Outcome = null, string About = "", string Risk = "", string Advice = "", string NextSteps = "")
{
    /// <summary>Longest text of one answer, in characters.</summary>
    public const int LongestAnswer = 4000;

    /// <summary>The same with every answer no longer than it may be.</summary>
    public WriteUpText Clipped() => this with { About = Clip(About), Risk = Clip(Risk), Advice = Clip(Advice), NextSteps = Clip(NextSteps) };

    private static string Clip(string? text) => text is { Length: > LongestAnswer } ? text[..LongestAnswer] : text ?? "";
}

/// <summary>A write-up as it is stored: sealed with the conversation's key, bound to its record.</summary>
internal static class SealedWriteUp
{
    public static byte[] Seal(SecretKey key, string writeUpId, WriteUpText text) => key.SealJson(text, WriteUpJson.Default.WriteUpText, PlaceOf(writeUpId));

    public static WriteUpText Open(SecretKey key, string writeUpId, ReadOnlySpan<byte> bytes) => key.OpenJson(bytes, WriteUpJson.Default.WriteUpText, PlaceOf(writeUpId));

    private static string PlaceOf(string writeUpId) => Place.Of(nameof(WriteUp), writeUpId, "text");
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(WriteUpText))]
internal sealed partial class WriteUpJson : JsonSerializerContext;
