using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.WaysBack;

/// <summary>How a visitor comes back to a conversation whose page is gone.</summary>
public enum Way
{
    /// <summary>Five words, kept in mind or on paper.</summary>
    Words = 1,
    /// <summary>This browser, for half an hour.</summary>
    Phone = 2,
}

/// <summary>The ways back to one conversation. The moves are in <see cref="WayBackDecisions"/>. The words themselves are never stored.</summary>
public sealed record WayBack
{
    public required long ConversationKey { get; init; }
    /// <summary>The visitor has asked for this way, and their page has not fetched it yet. Fetched once, so that nothing shown again makes it anew.</summary>
    public Way? Offered { get; init; }
    /// <summary>What the five words are looked up by (<see cref="WordsLock"/>); null = there are none, or they were closed.</summary>
    public byte[]? Lookup { get; init; }
    public DateTimeOffset? MadeAt { get; init; }
    /// <summary>When somebody last came back. From then on it may be somebody else, and practitioners are told so.</summary>
    public DateTimeOffset? UsedAt { get; init; }
    public Way? UsedWay { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }
}

internal sealed class WayBackMapping : IEntityTypeConfiguration<WayBack>
{
    public void Configure(EntityTypeBuilder<WayBack> builder)
    {
        builder.ToTable("WayBack");
        builder.HasKey(w => w.ConversationKey);
        builder.Property(w => w.ConversationKey).ValueGeneratedNever();
        builder.Property(w => w.Version).IsConcurrencyToken();
        builder.HasIndex(w => w.Lookup).IsUnique();
        builder.HasOne<Conversation>().WithMany().HasForeignKey(w => w.ConversationKey).OnDelete(DeleteBehavior.Restrict);
    }
}
