using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.WriteUps;

public enum WriteUpState
{
    Open = 1,
    Done = 2,
}

/// <summary>
/// What a practitioner writes down after they have let a conversation go. It is owed from that moment on, counts against nobody's capacity,
/// and stands on its owner's board until it is done.
/// </summary>
public sealed record WriteUp
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required long HandoverKey { get; init; }
    public required long ConversationKey { get; init; }
    public required int Episode { get; init; }
    public required long OwnerKey { get; init; }
    /// <summary>How worried the practitioner was as they let it go.</summary>
    public required SafeguardingLevel Level { get; init; }
    public WriteUpState State { get; init; } = WriteUpState.Open;
    /// <summary>When the conversation was let go.</summary>
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? DoneAt { get; init; }
    /// <summary>A <see cref="WriteUpText"/>, sealed with the conversation's key; a draft until it is done.</summary>
    public required byte[] SealedText { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }
}

internal sealed class WriteUpMapping : IEntityTypeConfiguration<WriteUp>
{
    public void Configure(EntityTypeBuilder<WriteUp> builder)
    {
        builder.ToTable("WriteUp");
        builder.HasKey(w => w.Key);
        builder.Property(w => w.Version).IsConcurrencyToken();
        builder.Property(w => w.Id).IsRequired();
        builder.HasIndex(w => w.Id).IsUnique();
        builder.HasIndex(w => new { w.State, w.OwnerKey });
        builder.HasIndex(w => w.ConversationKey);
        builder.HasOne<Handover>().WithMany().HasForeignKey(w => w.HandoverKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(w => w.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(w => w.OwnerKey).OnDelete(DeleteBehavior.Restrict);
    }
}
