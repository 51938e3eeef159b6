using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.StaffAlarms;

public enum StaffAlarmState
{
    /// <summary>Nobody has said that they have seen it: one person of the chain after the other is told.</summary>
    Ringing = 1,
    /// <summary>Somebody looks after it. The chain stands still.</summary>
    Acknowledged = 2,
    /// <summary>Nobody waits without a person any more, or it was not looked after in time and a new one rings.</summary>
    Over = 3,
}

/// <summary>"Nobody is there": visitors wait and no practitioner came. At most one is open. It holds no word and no name of a visitor.</summary>
public sealed record StaffAlarm
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    /// <summary>The most urgent of those who wait.</summary>
    public required SafeguardingLevel Level { get; init; }
    /// <summary>Since when the one of them who has waited longest waits.</summary>
    public required DateTimeOffset WaitingSince { get; init; }
    public required DateTimeOffset RaisedAt { get; init; }
    public StaffAlarmState State { get; init; } = StaffAlarmState.Ringing;
    public long? AcknowledgedByKey { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; init; }
    public DateTimeOffset? OverAt { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }

    public bool IsOpen => State is not StaffAlarmState.Over;
}

/// <summary>Whom the chain has told. The row is the memory: a restart tells nobody twice and goes on where it was.</summary>
public sealed record StaffAlarmCall
{
    internal long Key { get; init; }
    public required long AlarmKey { get; init; }
    public required long PractitionerKey { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>An e-mail is to be sent from then on; null = none, or it is done with.</summary>
    public DateTimeOffset? MailDueAt { get; init; }
    public DateTimeOffset? MailSentAt { get; init; }
    public int MailTries { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }
}

/// <summary>One person of the escalation chain.</summary>
public sealed record AlarmStep
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required long PractitionerKey { get; init; }
    /// <summary>Seconds after the alarm was raised; who stands at the same second is told at once with the other.</summary>
    public required int AfterSeconds { get; init; }
    public required bool ByEmail { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }
}

internal sealed class StaffAlarmMapping : IEntityTypeConfiguration<StaffAlarm>, IEntityTypeConfiguration<StaffAlarmCall>, IEntityTypeConfiguration<AlarmStep>
{
    public void Configure(EntityTypeBuilder<StaffAlarm> builder)
    {
        builder.ToTable("StaffAlarm");
        builder.HasKey(a => a.Key);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Ignore(a => a.IsOpen);
        builder.Property(a => a.Id).IsRequired();
        builder.HasIndex(a => a.Id).IsUnique();
        builder.HasIndex(a => a.State);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(a => a.AcknowledgedByKey).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StaffAlarmCall> builder)
    {
        builder.ToTable("StaffAlarmCall");
        builder.HasKey(c => c.Key);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => new { c.AlarmKey, c.PractitionerKey }).IsUnique();
        builder.HasIndex(c => c.MailDueAt, "StaffAlarmCall_MailDue").HasFilter("\"MailDueAt\" IS NOT NULL");
        builder.HasOne<StaffAlarm>().WithMany().HasForeignKey(c => c.AlarmKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(c => c.PractitionerKey).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AlarmStep> builder)
    {
        builder.ToTable("AlarmStep");
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Id).IsRequired();
        builder.HasIndex(s => s.Id).IsUnique();
        builder.HasIndex(s => s.PractitionerKey).IsUnique();
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(s => s.PractitionerKey).OnDelete(DeleteBehavior.Restrict);
    }
}
