using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ProtectRespect.Core.Access;

/// <summary>A colleague's one-time link to an account. Only the hash of its token is kept. (The first account: <see cref="SetUpLink"/>.)</summary>
public sealed record Invitation
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    /// <summary>SHA-256 of the token in the link.</summary>
    public required byte[] TokenHash { get; init; }
    public required PractitionerRole Role { get; init; }
    /// <summary>The name that visitors will read.</summary>
    public required string WorkName { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitation");
        builder.HasKey(i => i.Key);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.Property(i => i.Id).IsRequired();
        builder.HasIndex(i => i.Id).IsUnique();
        builder.HasIndex(i => i.TokenHash).IsUnique();
    }
}
