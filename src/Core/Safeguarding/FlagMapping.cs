using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Safeguarding;

internal sealed class FlagMapping : IEntityTypeConfiguration<SafeguardingFlag>
{
    public void Configure(EntityTypeBuilder<SafeguardingFlag> builder)
    {
        builder.ToTable("SafeguardingFlag");
        builder.HasKey(f => f.Key);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.Property(f => f.Id).IsRequired();
        builder.HasIndex(f => f.Id).IsUnique();
        builder.HasIndex(f => new { f.ConversationKey, f.Sequence });
        builder.HasIndex(f => new { f.State, f.At });
        builder.HasOne<Conversation>().WithMany().HasForeignKey(f => f.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(f => f.AddedByKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(f => f.SeenByKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(f => f.DecidedByKey).OnDelete(DeleteBehavior.Restrict);
    }
}
