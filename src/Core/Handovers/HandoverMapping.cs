using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Handovers;

internal sealed class HandoverMapping : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.ToTable("Handover");
        builder.HasKey(h => h.Key);
        builder.Property(h => h.Version).IsConcurrencyToken();
        builder.Ignore(h => h.IsOpen);
        builder.Property(h => h.Id).IsRequired();
        builder.HasIndex(h => h.Id).IsUnique();
        builder.HasIndex(h => h.State);
        builder.HasIndex(h => h.AcceptedAt);
        builder.HasIndex(h => h.ClosedAt);
        builder.HasIndex(h => h.ConversationKey, "Handover_OneOpen").IsUnique().HasFilter("\"State\" IN ('Requested', 'Accepted')");
        builder.HasIndex(h => new { h.ConversationKey, h.RequestedAt });
        builder.HasOne<Conversation>().WithMany().HasForeignKey(h => h.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(h => h.AcceptedByKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(h => h.OfferedToKey).OnDelete(DeleteBehavior.Restrict);
    }
}
