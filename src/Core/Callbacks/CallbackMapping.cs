using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Callbacks;

internal sealed class CallbackMapping : IEntityTypeConfiguration<Callback>
{
    public void Configure(EntityTypeBuilder<Callback> builder)
    {
        builder.ToTable("Callback");
        builder.HasKey(c => c.Key);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.IsOpen);
        builder.Ignore(c => c.CancelledByVisitor);
        builder.Property(c => c.Id).IsRequired();
        builder.HasIndex(c => c.Id).IsUnique();
        builder.HasIndex(c => c.Reference).IsUnique();
        builder.HasIndex(c => new { c.State, c.WindowFrom });
        builder.HasOne<Conversation>().WithMany().HasForeignKey(c => c.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(c => c.ClaimedByKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CallbackAttemptMapping : IEntityTypeConfiguration<CallbackAttempt>
{
    public void Configure(EntityTypeBuilder<CallbackAttempt> builder)
    {
        builder.ToTable("CallbackAttempt");
        builder.HasKey(a => a.Key);
        builder.Property(a => a.Id).IsRequired();
        builder.HasIndex(a => a.Id).IsUnique();
        builder.HasOne<Callback>().WithMany().HasForeignKey(a => a.CallbackKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(a => a.ByKey).OnDelete(DeleteBehavior.Restrict);
    }
}
