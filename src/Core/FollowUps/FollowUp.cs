using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.FollowUps;

public enum FollowUpState
{
    /// <summary>Nobody has taken it on.</summary>
    Open = 1,
    Taken = 2,
    Closed = 3,
}

/// <summary>Why somebody is owed a second look by a person.</summary>
public enum FollowUpKind
{
    /// <summary>Something high, immediate or not assessed was noticed, and no practitioner held the conversation.</summary>
    Serious = 1,
    /// <summary>A person was asked for, and none came.</summary>
    PersonWanted = 2,
}

/// <summary>What became of it. Only an outcome takes a follow-up from the board.</summary>
public enum FollowUpOutcome
{
    SpokeWithThem = 1,
    PassedOn = 2,
    EmergencyServices = 3,
    CannotBeReached = 4,
    NothingToDo = 5,
}

/// <summary>A conversation that was dropped: it stays on the board until a person says what became of it.</summary>
public sealed record FollowUp
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required long ConversationKey { get; init; }
    public required int Episode { get; init; }
    public required FollowUpKind Kind { get; init; }
    public required SafeguardingLevel Level { get; init; }
    public FollowUpState State { get; init; } = FollowUpState.Open;
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public long? OwnerKey { get; init; }
    public FollowUpOutcome? Outcome { get; init; }
    public long? ClosedByKey { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    /// <summary>What was done, sealed with the conversation's key.</summary>
    public byte[]? SealedNote { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }

    public bool IsOpen => State is not FollowUpState.Closed;
}

/// <summary>What was done about a follow-up, bound to it.</summary>
internal static class SealedFollowUp
{
    public static byte[] Seal(SecretKey key, string followUpId, string note) => key.SealText(note, PlaceOf(followUpId));

    public static string Open(SecretKey key, string followUpId, ReadOnlySpan<byte> bytes) => key.OpenText(bytes, PlaceOf(followUpId));

    private static string PlaceOf(string followUpId) => Place.Of(nameof(FollowUp), followUpId, "note");
}

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("FollowUp");
        builder.HasKey(f => f.Key);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.Ignore(f => f.IsOpen);
        builder.Property(f => f.Id).IsRequired();
        builder.HasIndex(f => f.Id).IsUnique();
        builder.HasIndex(f => f.State);
        builder.HasIndex(f => f.ConversationKey, "FollowUp_OneOpen").IsUnique().HasFilter("\"State\" IN ('Open', 'Taken')");
        builder.HasIndex(f => new { f.ConversationKey, f.CreatedAt });
        builder.HasOne<Conversation>().WithMany().HasForeignKey(f => f.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(f => f.OwnerKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(f => f.ClosedByKey).OnDelete(DeleteBehavior.Restrict);
    }
}
