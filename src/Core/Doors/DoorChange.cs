using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Doors;

/// <summary>For whom the door to a practitioner is open. Whoever is in danger comes in whatever it says.</summary>
public enum DoorState
{
    /// <summary>For everybody, in the hours in which somebody is here.</summary>
    Open = 1,
    /// <summary>For young people, and for anyone in danger.</summary>
    YoungPeople = 2,
    /// <summary>For those who are in danger or not sure.</summary>
    InDanger = 3,
    /// <summary>No new conversations; for those in danger it stays open.</summary>
    Closed = 4,
}

/// <summary>A lead opened, limited or closed the door. The newest one says how it stands; none = open.</summary>
public sealed record DoorChange
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required string KeyId { get; init; }
    public required DoorState State { get; init; }
    public required long ByKey { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>When it opens again by itself, which is only a comparison with the time; null = when a lead opens it.</summary>
    public DateTimeOffset? Until { get; init; }
    /// <summary>Everybody who waited has been told.</summary>
    public DateTimeOffset? ToldAt { get; init; }
    /// <summary>Sealed with a key of its own.</summary>
    public required byte[] SealedReason { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }
}

internal static class SealedDoorReason
{
    public static byte[] Seal(SecretKey key, string id, string reason) => key.SealText(reason, PlaceOf(id));

    public static string Open(SecretKey key, string id, ReadOnlySpan<byte> bytes) => key.OpenText(bytes, PlaceOf(id));

    private static string PlaceOf(string id) => Place.Of(nameof(DoorChange), id, "reason");
}

internal sealed class DoorChangeMapping : IEntityTypeConfiguration<DoorChange>
{
    public void Configure(EntityTypeBuilder<DoorChange> builder)
    {
        builder.ToTable("DoorChange");
        builder.HasKey(d => d.Key);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Property(d => d.Id).IsRequired();
        builder.Property(d => d.KeyId).IsRequired();
        builder.HasIndex(d => d.Id).IsUnique();
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(d => d.ByKey).OnDelete(DeleteBehavior.Restrict);
    }
}
