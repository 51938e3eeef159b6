using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Sharing;

/// <summary>With whom something a visitor said is shared to protect a child.</summary>
public enum SharedWith
{
    Police = 1,
    Ambulance = 2,
    SocialCare = 3,
    SomebodyElse = 4,
    /// <summary>It was decided to share it with nobody; the reason is written down all the same.</summary>
    Nobody = 5,
}

/// <summary>A decision to share, or not to share, what a visitor said. Written once and never changed: a reference that comes later is another row.</summary>
public sealed record SharingDecision
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required long ConversationKey { get; init; }
    public required long ByKey { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>A <see cref="SharingText"/>, sealed with the conversation's key.</summary>
    public required byte[] SealedText { get; init; }
}

/// <param name="DecidedBy">Who decided, by name or as "I decided".</param>
/// <param name="Told">What was told, or why nothing was.</param>
/// <param name="When">When it was told, as it is written down: a person under stress writes "just now" or "02:10".</param>
/// <param name="Reference">The reference that the police or others gave; empty = none yet.</param>
/// <param name="VisitorKnows">Whether the visitor was told that it is shared, and how.</param>
public sealed record SharingText(SharedWith With, string DecidedBy, string Told, string When, string Reference, string VisitorKnows);

internal static class SealedSharing
{
    public static byte[] Seal(SecretKey key, string id, SharingText text) => key.SealJson(text, SharingJson.Default.SharingText, PlaceOf(id));

    public static SharingText Open(SecretKey key, string id, ReadOnlySpan<byte> bytes) => key.OpenJson(bytes, SharingJson.Default.SharingText, PlaceOf(id));

    private static string PlaceOf(string id) => Place.Of(nameof(SharingDecision), id, "text");
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(SharingText))]
internal sealed partial class SharingJson : JsonSerializerContext;

internal sealed class SharingDecisionMapping : IEntityTypeConfiguration<SharingDecision>
{
    public void Configure(EntityTypeBuilder<SharingDecision> builder)
    {
        builder.ToTable("SharingDecision");
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Id).IsRequired();
        builder.HasIndex(s => s.Id).IsUnique();
        builder.HasIndex(s => new { s.ConversationKey, s.At });
        builder.HasOne<Conversation>().WithMany().HasForeignKey(s => s.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(s => s.ByKey).OnDelete(DeleteBehavior.Restrict);
    }
}
