using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;

namespace ProtectRespect.Core.Supervision;

/// <summary>What became of a debrief that was due.</summary>
public enum DebriefOutcome
{
    /// <summary>They have talked it over with somebody.</summary>
    Had = 1,
    /// <summary>They do not want one this time, which is nobody's business but theirs.</summary>
    NotWanted = 2,
}

/// <summary>The answer to a debrief that was due. That one is due is nowhere stored: it follows from what was ended since the last answer.</summary>
public sealed record Debrief
{
    internal long Key { get; init; }
    public required long PractitionerKey { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DebriefOutcome Outcome { get; init; }
    /// <summary>Who said so: they, or a duty lead who had it with them.</summary>
    public required long ByKey { get; init; }
}

internal sealed class DebriefMapping : IEntityTypeConfiguration<Debrief>
{
    public void Configure(EntityTypeBuilder<Debrief> builder)
    {
        builder.ToTable("Debrief");
        builder.HasKey(d => d.Key);
        builder.HasIndex(d => new { d.PractitionerKey, d.At });
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(d => d.PractitionerKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(d => d.ByKey).OnDelete(DeleteBehavior.Restrict);
    }
}
