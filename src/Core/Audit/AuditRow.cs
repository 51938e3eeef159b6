using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ProtectRespect.Core.Audit;

public enum ActorKind
{
    Practitioner = 1,
    System = 2,
    SetUp = 3,
}

/// <summary>Who does something and why; every act and reading by a practitioner, administrator or system job carries one.</summary>
/// <param name="ActorId">A practitioner's public id, or the name of a system job. Never a person's name.</param>
public sealed record ActionContext(ActorKind Actor, string ActorId)
{
    /// <summary>A visitor who changes a record with its code: who that is, nobody knows.</summary>
    public static ActionContext Visitor { get; } = System("visitor");

    public static ActionContext System(string job) => new(ActorKind.System, job);
    public static ActionContext Practitioner(string publicId) => new(ActorKind.Practitioner, publicId);
}

/// <summary>An audit row as the work hands it over, not hashed yet. Carries ids and names of acts, never content.</summary>
/// <param name="SealedReason">Free text of a reason, sealed with the key of the record it is about.</param>
public sealed record AuditEntry(ActionContext By, string Action, string ObjectType, string ObjectId, byte[]? SealedReason = null);

/// <summary>
/// One link of the tamper-evident chain: <c>Hash = SHA-256(canonical bytes, PrevHash)</c>, written in the transaction of the act.
/// <see cref="Seq"/> is dense and unique in its chain.
/// </summary>
public sealed class AuditRow
{
    public required int ChainId { get; init; }
    public required long Seq { get; init; }
    public required DateTimeOffset At { get; init; }
    public required ActorKind ActorKind { get; init; }
    public required string ActorId { get; init; }
    public required string Action { get; init; }
    public required string ObjectType { get; init; }
    public required string ObjectId { get; init; }
    public byte[]? SealedReason { get; init; }
    public required byte[] PrevHash { get; init; }
    public required byte[] Hash { get; init; }
}

internal sealed class AuditRowMapping : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("AuditRow");
        builder.HasKey(r => new { r.ChainId, r.Seq });
        builder.HasIndex(r => new { r.ObjectType, r.ObjectId });
    }
}
