using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ProtectRespect.Core.Conversations;

/// <summary>Something that a dialog wants to be reminded of, run by the worker as a turn. One of each kind per conversation.</summary>
public sealed record ConversationTimer
{
    public required long ConversationKey { get; init; }
    /// <summary>The dialog's name for it; never text of a visitor.</summary>
    public required string Kind { get; init; }
    public required DateTimeOffset DueAt { get; init; }
}

internal sealed class ConversationTimerMapping : IEntityTypeConfiguration<ConversationTimer>
{
    public void Configure(EntityTypeBuilder<ConversationTimer> builder)
    {
        builder.ToTable("Timer");
        builder.HasKey(t => new { t.ConversationKey, t.Kind });
        builder.HasIndex(t => t.DueAt);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(t => t.ConversationKey).OnDelete(DeleteBehavior.Restrict);
    }
}
