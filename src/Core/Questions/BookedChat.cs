using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Core.Questions;

public enum BookedChatState
{
    Booked = 1,
    /// <summary>The visitor came back.</summary>
    CameBack = 2,
    Cancelled = 3,
}

/// <summary>A time at which a visitor means to be back, when somebody works. The moves are in <see cref="BookedChatDecisions"/>; one of a conversation is booked at a time.</summary>
public sealed record BookedChat
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required long ConversationKey { get; init; }
    public BookedChatState State { get; init; } = BookedChatState.Booked;
    public required Audience Audience { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset To { get; init; }
    public required DateTimeOffset BookedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }
}

internal sealed class BookedChatMapping : IEntityTypeConfiguration<BookedChat>
{
    public void Configure(EntityTypeBuilder<BookedChat> builder)
    {
        builder.ToTable("BookedChat");
        builder.HasKey(b => b.Key);
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.HasIndex(b => b.Id).IsUnique();
        builder.HasIndex(b => b.ConversationKey);
        builder.HasIndex(b => new { b.State, b.From });
        builder.HasOne<Conversation>().WithMany().HasForeignKey(b => b.ConversationKey).OnDelete(DeleteBehavior.Restrict);
    }
}
