using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Watching;

/// <summary>
/// A line from a duty lead to the practitioner who holds a conversation, or the answer to it. Only the two read it; it is never part of the log, so
/// never on its way to a visitor.
/// </summary>
public sealed record Whisper
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required long ConversationKey { get; init; }
    public required long FromKey { get; init; }
    public required long ToKey { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>The text, sealed with the conversation's key.</summary>
    public required byte[] Sealed { get; init; }
}

internal static class SealedWhisper
{
    public static byte[] Seal(SecretKey key, string id, string text) => key.SealText(text, Place.Of(nameof(Whisper), id, "text"));

    public static string Open(SecretKey key, string id, ReadOnlySpan<byte> bytes) => key.OpenText(bytes, Place.Of(nameof(Whisper), id, "text"));
}

internal sealed class WhisperMapping : IEntityTypeConfiguration<Whisper>
{
    public void Configure(EntityTypeBuilder<Whisper> builder)
    {
        builder.ToTable("Whisper");
        builder.HasKey(w => w.Key);
        builder.Property(w => w.Id).IsRequired();
        builder.HasIndex(w => w.Id).IsUnique();
        builder.HasIndex(w => new { w.ConversationKey, w.At });
        builder.HasOne<Conversation>().WithMany().HasForeignKey(w => w.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(w => w.FromKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(w => w.ToKey).OnDelete(DeleteBehavior.Restrict);
    }
}
