using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Shifts;

/// <summary>What a line of the shift handover is about.</summary>
public enum ShiftMatter
{
    FollowUp = 1,
    Callback = 2,
    WriteUp = 3,
    ExpectedBack = 4,
    /// <summary>Somebody who left the page while a person was still to look.</summary>
    Dropped = 5,
}

public enum ShiftLineState
{
    Left = 1,
    Accepted = 2,
}

/// <summary>One line that somebody leaves for the next shift about one matter, and who took it over.</summary>
public sealed record ShiftLine
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required string KeyId { get; init; }
    public required ShiftMatter Kind { get; init; }
    /// <summary>The id of the record that it is about.</summary>
    public required string Reference { get; init; }
    public required long ByKey { get; init; }
    public required DateTimeOffset At { get; init; }
    public ShiftLineState State { get; init; } = ShiftLineState.Left;
    public long? AcceptedByKey { get; init; }
    public DateTimeOffset? AcceptedAt { get; init; }
    /// <summary>The line, sealed with a key of its own.</summary>
    public required byte[] SealedLine { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }
}

internal static class SealedShiftLine
{
    public static byte[] Seal(SecretKey key, string lineId, string words) => key.SealText(words, PlaceOf(lineId));

    public static string Open(SecretKey key, string lineId, ReadOnlySpan<byte> bytes) => key.OpenText(bytes, PlaceOf(lineId));

    private static string PlaceOf(string lineId) => Place.Of(nameof(ShiftLine), lineId, "line");
}

internal sealed class ShiftLineMapping : IEntityTypeConfiguration<ShiftLine>
{
    public void Configure(EntityTypeBuilder<ShiftLine> builder)
    {
        builder.ToTable("ShiftLine");
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Id).IsRequired();
        builder.Property(s => s.KeyId).IsRequired();
        builder.Property(s => s.Reference).IsRequired();
        builder.HasIndex(s => s.Id).IsUnique();
        builder.HasIndex(s => new { s.Kind, s.Reference });
        builder.HasIndex(s => s.State);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(s => s.ByKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(s => s.AcceptedByKey).OnDelete(DeleteBehavior.Restrict);
    }
}
