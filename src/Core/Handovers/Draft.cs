using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Handovers;

/// <summary>What a practitioner has typed and not sent; survives a reload and a restart.</summary>
public sealed record Draft
{
    public required long PractitionerKey { get; init; }
    public required long ConversationKey { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>The text, sealed with the conversation's key.</summary>
    public required byte[] Sealed { get; init; }
}

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Draft");
        builder.HasKey(d => new { d.PractitionerKey, d.ConversationKey });
        builder.HasOne<Conversation>().WithMany().HasForeignKey(d => d.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(d => d.PractitionerKey).OnDelete(DeleteBehavior.Restrict);
    }
}
