using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Handovers;

/// <summary>A practitioner's private note about a conversation. Never part of the log, so never on its way to a visitor.</summary>
public sealed record Note
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required long ConversationKey { get; init; }
    public required int Episode { get; init; }
    public required long PractitionerKey { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>The text, sealed with the conversation's key.</summary>
    public required byte[] Sealed { get; init; }
}

internal sealed class NoteMapping : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.ToTable("Note");
        builder.HasKey(n => n.Key);
        builder.Property(n => n.Id).IsRequired();
        builder.HasIndex(n => n.Id).IsUnique();
        builder.HasIndex(n => new { n.ConversationKey, n.At });
        builder.HasOne<Conversation>().WithMany().HasForeignKey(n => n.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(n => n.PractitionerKey).OnDelete(DeleteBehavior.Restrict);
    }
}
