using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Referrals;

public enum ReferralState
{
    /// <summary>Being written.</summary>
    Draft = 1,
    /// <summary>Complete, and received by the programme.</summary>
    Received = 2,
}

/// <summary>A young person is put forward for help, with what is known and where each answer comes from.</summary>
public sealed record Referral
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required string Reference { get; init; }
    public required string KeyId { get; init; }
    public long? ConversationKey { get; init; }
    public int? Episode { get; init; }
    public ReferralState State { get; init; } = ReferralState.Draft;
    public required long CreatedByKey { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ReceivedAt { get; init; }
    /// <summary><see cref="ReferralFields"/>, sealed with the referral's own key.</summary>
    public required byte[] SealedFields { get; init; }
    /// <summary>Concurrency token; a form that was opened on an older version is refused, not merged.</summary>
    public long Version { get; init; }
}

internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("Referral");
        builder.HasKey(r => r.Key);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Id).IsRequired();
        builder.HasIndex(r => r.Id).IsUnique();
        builder.HasIndex(r => r.Reference).IsUnique();
        builder.HasIndex(r => r.CreatedAt);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(r => r.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(r => r.CreatedByKey).OnDelete(DeleteBehavior.Restrict);
    }
}
