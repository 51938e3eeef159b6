using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Transfers;

public enum TransferState
{
    /// <summary>Asked: who holds the conversation goes on holding it until somebody accepts.</summary>
    Asked = 1,
    Accepted = 2,
    Declined = 3,
    /// <summary>Whoever asked took it back, or the conversation ended or lapsed first.</summary>
    Withdrawn = 4,
    /// <summary>A duty lead took it over, unasked and with a reason.</summary>
    TakenOver = 5,
}

/// <summary>To whom a conversation is to go.</summary>
public enum TransferTeam
{
    /// <summary>To one person.</summary>
    OnePerson = 1,
    /// <summary>To whoever on duty accepts first.</summary>
    AnyoneOnDuty = 2,
    /// <summary>To whichever duty lead on duty accepts first.</summary>
    DutyLeads = 3,
}

/// <summary>A conversation is to change hands. The rows stay, so that A -> B -> A can be read.</summary>
public sealed record Transfer
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required long HandoverKey { get; init; }
    public required long ConversationKey { get; init; }
    /// <summary>Who held it when it was asked.</summary>
    public required long FromKey { get; init; }
    /// <summary>Who asked: whoever holds it, or a duty lead who moves it.</summary>
    public required long AskedByKey { get; init; }
    public required TransferTeam Team { get; init; }
    /// <summary>The one person; null where a team is asked.</summary>
    public long? ToKey { get; init; }
    public TransferState State { get; init; } = TransferState.Asked;
    public required DateTimeOffset AskedAt { get; init; }
    public long? AnsweredByKey { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    /// <summary>A <see cref="TransferWords"/>, sealed with the conversation's key.</summary>
    public required byte[] SealedWords { get; init; }
    /// <summary>Why it was declined, sealed likewise.</summary>
    public byte[]? SealedAnswer { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }
}

/// <summary>Why it changes hands, and what the next person has to know.</summary>
public sealed record TransferWords(string Reason, string Summary);

internal static class SealedTransfer
{
    public static byte[] Seal(SecretKey key, string transferId, TransferWords words) => key.SealJson(words, TransferJson.Default.TransferWords, PlaceOf(transferId, "words"));

    public static TransferWords Open(SecretKey key, string transferId, ReadOnlySpan<byte> bytes) => key.OpenJson(bytes, TransferJson.Default.TransferWords, PlaceOf(transferId, "words"));

    public static byte[] SealAnswer(SecretKey key, string transferId, string answer) => key.SealText(answer, PlaceOf(transferId, "answer"));

    public static string OpenAnswer(SecretKey key, string transferId, ReadOnlySpan<byte> bytes) => key.OpenText(bytes, PlaceOf(transferId, "answer"));

    private static string PlaceOf(string transferId, string part) => Place.Of(nameof(Transfer), transferId, part);
}

[JsonSerializable(typeof(TransferWords))]
internal sealed partial class TransferJson : JsonSerializerContext;

internal sealed class TransferMapping : IEntityTypeConfiguration<Transfer>
{
    public void Configure(EntityTypeBuilder<Transfer> builder)
    {
        builder.ToTable("Transfer");
        builder.HasKey(t => t.Key);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Property(t => t.Id).IsRequired();
        builder.HasIndex(t => t.Id).IsUnique();
        builder.HasIndex(t => t.HandoverKey, "Transfer_OneAsked").IsUnique().HasFilter("\"State\" = 'Asked'");
        builder.HasIndex(t => new { t.ConversationKey, t.AskedAt });
        builder.HasIndex(t => t.State);
        builder.HasOne<Handover>().WithMany().HasForeignKey(t => t.HandoverKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(t => t.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(t => t.FromKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(t => t.AskedByKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(t => t.ToKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(t => t.AnsweredByKey).OnDelete(DeleteBehavior.Restrict);
    }
}
