using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ProtectRespect.Core.Conversations;

internal sealed class ConversationMapping : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("Conversation");
        builder.HasKey(c => c.Key);
        builder.Property(c => c.State).HasConversion<int>();
        builder.Property(c => c.Id).IsRequired();
        builder.HasIndex(c => c.Id).IsUnique();
        builder.HasIndex(c => c.ChangedAt);
        builder.HasIndex(c => new { c.LastEntryAt, c.Key });
        builder.HasIndex(c => c.LastEntryAt, "Conversation_OwedTurns").HasFilter("\"AnsweredThrough\" < \"LastVisitorSequence\"");
    }
}

/// <summary>The log's row as the database keeps it; the body is sealed.</summary>
public sealed record LogRow
{
    public required long ConversationKey { get; init; }
    public required long Sequence { get; init; }
    public required int Epoch { get; init; }
    public required int Episode { get; init; }
    public required EntryKind Kind { get; init; }
    public required AuthorKind AuthorKind { get; init; }
    public required string AuthorId { get; init; }
    public string? ClientId { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? ContentId { get; init; }
    public string? ContentVersion { get; init; }
    public required string Lang { get; init; }
    public required byte[] Sealed { get; init; }
}

internal sealed class LogRowMapping : IEntityTypeConfiguration<LogRow>
{
    public void Configure(EntityTypeBuilder<LogRow> builder)
    {
        builder.ToTable("LogRow");
        builder.HasKey(r => new { r.ConversationKey, r.Sequence });
        builder.Property(r => r.Kind).HasConversion<int>();
        builder.Property(r => r.AuthorKind).HasConversion<int>();
        builder.HasOne<Conversation>().WithMany().HasForeignKey(r => r.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.ConversationKey, r.AuthorKind, r.AuthorId, r.ClientId }, "LogRow_ClientId")
            .IsUnique().HasFilter("\"ClientId\" IS NOT NULL");
    }
}
