using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;

namespace ProtectRespect.Core.Duty;

/// <summary>What somebody is ready for. It is read from a <see cref="DutyStatus"/> and the time (<see cref="DutyDecisions.StatusOf"/>).</summary>
public enum Availability
{
    Off = 0,
    /// <summary>The next visitor may be offered to them.</summary>
    Available = 1,
    /// <summary>On duty, and takes conversations by hand only.</summary>
    Busy = 2,
    /// <summary>Not here until the break is over, which ends it by itself.</summary>
    OnBreak = 3,
}

/// <summary>Whether a practitioner takes conversations now, and when their console last showed a sign of life.</summary>
public sealed record DutyStatus
{
    public required long PractitionerKey { get; init; }
    public bool OnDuty { get; init; }
    /// <summary>On duty, and not to be offered anybody: takes conversations by hand only.</summary>
    public bool Busy { get; init; }
    /// <summary>On a break until then; the return is automatic, since it is only a comparison with the time.</summary>
    public DateTimeOffset? BreakUntil { get; init; }
    /// <summary>When the last break of this stretch of duty ended, or will end.</summary>
    public DateTimeOffset? RestedAt { get; init; }
    /// <summary>The most that a duty lead lets them hold at once; null = no limit of a lead's. It stays until a lead lifts it.</summary>
    public int? MostByLead { get; init; }
    public long? MostByLeadKey { get; init; }
    /// <summary>How many conversations they want to hold at once; null = as the setting says.</summary>
    public int? OwnCapacity { get; init; }
    /// <summary>Since when on or off duty.</summary>
    public required DateTimeOffset Since { get; init; }
    public required DateTimeOffset LastHeartbeatAt { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }
}

internal sealed class DutyStatusMapping : IEntityTypeConfiguration<DutyStatus>
{
    public void Configure(EntityTypeBuilder<DutyStatus> builder)
    {
        builder.ToTable("DutyStatus");
        builder.HasKey(d => d.PractitionerKey);
        builder.Property(d => d.PractitionerKey).ValueGeneratedNever();
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(d => d.MostByLeadKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithOne().HasForeignKey<DutyStatus>(d => d.PractitionerKey).OnDelete(DeleteBehavior.Restrict);
    }
}
