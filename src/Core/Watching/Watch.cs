using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Watching;

/// <summary>Somebody has a conversation open that somebody else holds. Whoever holds it sees their name as long as it lasts.</summary>
public sealed record Watch
{
    internal long Key { get; init; }
    public required long ConversationKey { get; init; }
    public required long PractitionerKey { get; init; }
    public required DateTimeOffset Since { get; init; }
    /// <summary>Until when it lasts without another sign that the page is open.</summary>
    public required DateTimeOffset Until { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }
}

internal sealed class WatchMapping : IEntityTypeConfiguration<Watch>
{
    public void Configure(EntityTypeBuilder<Watch> builder)
    {
        builder.ToTable("Watch");
        builder.HasKey(w => w.Key);
        builder.Property(w => w.Version).IsConcurrencyToken();
        builder.HasIndex(w => new { w.ConversationKey, w.PractitionerKey }, "Watch_OneOpen").IsUnique().HasFilter("\"EndedAt\" IS NULL");
        builder.HasOne<Conversation>().WithMany().HasForeignKey(w => w.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(w => w.PractitionerKey).OnDelete(DeleteBehavior.Restrict);
    }
}
