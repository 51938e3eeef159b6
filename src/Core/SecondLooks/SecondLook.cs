using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.SecondLooks;

public enum SecondLookState
{
    /// <summary>Somebody else on duty is asked to look.</summary>
    Asked = 1,
    /// <summary>Somebody else has looked, and agrees.</summary>
    Agreed = 2,
    /// <summary>Somebody else has looked, and says what must happen first.</summary>
    NotYet = 3,
    /// <summary>Nobody else was on duty: it went ahead with a reason, and a duty lead reviews it.</summary>
    WentAhead = 4,
    /// <summary>A duty lead has looked at what went ahead.</summary>
    Reviewed = 5,
}

/// <summary>Two pairs of eyes on the end of a conversation with high risk. The moves are in <see cref="SecondLookDecisions"/>.</summary>
public sealed record SecondLook
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required long HandoverKey { get; init; }
    public required long ConversationKey { get; init; }
    public required long AskedByKey { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required SecondLookState State { get; init; }
    /// <summary>Why it may end, in the words of who holds it; sealed with the conversation's key.</summary>
    public required byte[] SealedReason { get; init; }
    public long? LookedByKey { get; init; }
    public DateTimeOffset? LookedAt { get; init; }
    /// <summary>What the second person says; sealed likewise.</summary>
    public byte[]? SealedAnswer { get; init; }
    /// <summary>By when a duty lead reviews what went ahead alone.</summary>
    public DateTimeOffset? ReviewBy { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }
}

/// <summary>The words of a second look, bound to it.</summary>
internal static class SealedLook
{
    public static byte[] SealReason(SecretKey key, string lookId, string reason) => key.SealText(reason, PlaceOf(lookId, "reason"));

    public static byte[] SealAnswer(SecretKey key, string lookId, string answer) => key.SealText(answer, PlaceOf(lookId, "answer"));

    public static string OpenReason(SecretKey key, string lookId, ReadOnlySpan<byte> bytes) => key.OpenText(bytes, PlaceOf(lookId, "reason"));

    public static string OpenAnswer(SecretKey key, string lookId, ReadOnlySpan<byte> bytes) => key.OpenText(bytes, PlaceOf(lookId, "answer"));

    private static string PlaceOf(string lookId, string part) => Place.Of(nameof(SecondLook), lookId, part);
}

internal sealed class SecondLookMapping : IEntityTypeConfiguration<SecondLook>
{
    public void Configure(EntityTypeBuilder<SecondLook> builder)
    {
        builder.ToTable("SecondLook");
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Id).IsRequired();
        builder.HasIndex(s => s.Id).IsUnique();
        builder.HasIndex(s => new { s.State, s.AskedAt });
        builder.HasIndex(s => new { s.ConversationKey, s.AskedAt });
        builder.HasOne<Handover>().WithMany().HasForeignKey(s => s.HandoverKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(s => s.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(s => s.AskedByKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(s => s.LookedByKey).OnDelete(DeleteBehavior.Restrict);
    }
}
