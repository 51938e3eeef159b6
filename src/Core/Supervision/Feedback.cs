using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Supervision;

/// <summary>What a duty lead says to a practitioner about a conversation that they held. Never part of the log.</summary>
public sealed record Feedback
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required long ConversationKey { get; init; }
    public required long ForKey { get; init; }
    public required long ByKey { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? ReadAt { get; init; }
    /// <summary>Sealed with the conversation's key.</summary>
    public required byte[] SealedText { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }
}

internal static class SealedFeedback
{
    public static byte[] Seal(SecretKey key, string id, string text) => key.SealText(text, PlaceOf(id));

    public static string Open(SecretKey key, string id, ReadOnlySpan<byte> bytes) => key.OpenText(bytes, PlaceOf(id));

    private static string PlaceOf(string id) => Place.Of(nameof(Feedback), id, "text");
}

internal sealed class FeedbackMapping : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> builder)
    {
        builder.ToTable("Feedback");
        builder.HasKey(f => f.Key);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.Property(f => f.Id).IsRequired();
        builder.HasIndex(f => f.Id).IsUnique();
        builder.HasIndex(f => new { f.ForKey, f.At });
        builder.HasIndex(f => f.ConversationKey);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(f => f.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(f => f.ForKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(f => f.ByKey).OnDelete(DeleteBehavior.Restrict);
    }
}
