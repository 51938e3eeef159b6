using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ProtectRespect.Core.Access;

internal sealed class PractitionerMapping : IEntityTypeConfiguration<Practitioner>
{
    public void Configure(EntityTypeBuilder<Practitioner> builder)
    {
        builder.ToTable("Practitioner");
        builder.HasIndex(p => p.PublicId).IsUnique();
    }
}

/// <summary>Identity's own tables, named as the rest of the house is.</summary>
internal sealed class PractitionerClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<long>> builder) => builder.ToTable("PractitionerClaim");
}

internal sealed class PractitionerLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<long>> builder) => builder.ToTable("PractitionerLogin");
}

internal sealed class PractitionerTokenMapping : IEntityTypeConfiguration<IdentityUserToken<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<long>> builder) => builder.ToTable("PractitionerToken");
}

/// <summary>As Identity's schema version 3 has it; the version itself comes from service options that design-time tools do not have.</summary>
internal sealed class PractitionerPasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<long>> builder)
    {
        builder.ToTable("PractitionerPasskey");
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(1024);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(p => p.UserId);
        builder.OwnsOne(p => p.Data).ToJson();
    }
}
