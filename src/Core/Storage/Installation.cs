using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ProtectRespect.Core.Storage;

/// <summary>The one row that says what this data folder is.</summary>
public sealed class Installation
{
    public const int TheKey = 1;

    public int Key { get; init; } = TheKey;
    /// <summary>Raised by a restore; watermarks of an older epoch mean "the whole set".</summary>
    public int Epoch { get; set; } = 1;
    /// <summary>Practice data and real data cannot share a folder.</summary>
    public bool Demo { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class InstallationMapping : IEntityTypeConfiguration<Installation>
{
    public void Configure(EntityTypeBuilder<Installation> builder)
    {
        builder.ToTable("Installation");
        builder.HasKey(i => i.Key);
        builder.Property(i => i.Key).ValueGeneratedNever();
    }
}
