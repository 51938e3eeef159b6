using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Channels;

/// <summary>
/// A conversation whose visitor is on somebody else's channel: where to send what the log says, and how far that has gone. The log itself is
/// the outbox; this is its mark.
/// </summary>
public sealed record ChannelConversation
{
    public required long ConversationKey { get; init; }
    /// <summary>Accounts and addresses as the channel gave them, sealed with the conversation's key.</summary>
    public required byte[] SealedReference { get; init; }
    /// <summary>The last entry of the log that the channel has acknowledged, or that is not for it.</summary>
    public long SentThrough { get; init; }
    /// <summary>Attempts in a row that failed for the entry after <see cref="SentThrough"/>.</summary>
    public int Attempts { get; init; }
    /// <summary>Not before this; null = at once.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }
}

internal sealed class ChannelConversationMapping : IEntityTypeConfiguration<ChannelConversation>
{
    public void Configure(EntityTypeBuilder<ChannelConversation> builder)
    {
        builder.ToTable("ChannelConversation");
        builder.HasKey(c => c.ConversationKey);
        builder.Property(c => c.ConversationKey).ValueGeneratedNever();
        builder.HasOne<Conversation>().WithOne().HasForeignKey<ChannelConversation>(c => c.ConversationKey).OnDelete(DeleteBehavior.Restrict);
    }
}
