using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;

namespace ProtectRespect.Core.Rota;

/// <summary>A duty lead has planned somebody for a stretch of time. Whoever comes without being planned is welcome, and it is noted.</summary>
public sealed record PlannedShift
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required long PractitionerKey { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required long ByKey { get; init; }
}

internal sealed class PlannedShiftMapping : IEntityTypeConfiguration<PlannedShift>
{
    public void Configure(EntityTypeBuilder<PlannedShift> builder)
    {
        builder.ToTable("PlannedShift");
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Id).IsRequired();
        builder.HasIndex(s => s.Id).IsUnique();
        builder.HasIndex(s => s.Until);
        builder.HasIndex(s => new { s.PractitionerKey, s.From });
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(s => s.PractitionerKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(s => s.ByKey).OnDelete(DeleteBehavior.Restrict);
    }
}
