using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Enquiries;

internal sealed class EnquiryMapping : IEntityTypeConfiguration<Enquiry>
{
    public void Configure(EntityTypeBuilder<Enquiry> builder)
    {
        builder.ToTable("Enquiry");
        builder.HasKey(e => e.Key);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Ignore(e => e.IsOpen);
        builder.Property(e => e.Id).IsRequired();
        builder.HasIndex(e => e.Id).IsUnique();
        builder.HasIndex(e => e.Reference).IsUnique();
        builder.HasIndex(e => new { e.State, e.ReplyBy });
        builder.HasOne<Conversation>().WithMany().HasForeignKey(e => e.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(e => e.TakenByKey).OnDelete(DeleteBehavior.Restrict);
    }
}
