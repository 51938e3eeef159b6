using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Core.Questions;

public enum QuestionState
{
    Open = 1,
    /// <summary>The answer stands in the conversation and waits for its visitor.</summary>
    Answered = 2,
    /// <summary>The visitor came back after it.</summary>
    Read = 3,
    /// <summary>The visitor took it back before anybody answered.</summary>
    Withdrawn = 4,
}

/// <summary>
/// A question that a visitor left in the conversation for a practitioner to answer there, with the time by which. Its words and the answer are
/// entries of the log; here is what we owe. The moves are in <see cref="QuestionDecisions"/>; one of a conversation is open at a time.
/// </summary>
public sealed record Question
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required long ConversationKey { get; init; }
    /// <summary>Where its words stand in the log.</summary>
    public required long Sequence { get; init; }
    public QuestionState State { get; init; } = QuestionState.Open;
    public required Audience Audience { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    /// <summary>As the visitor was told; after it the board says so.</summary>
    public required DateTimeOffset DueAt { get; init; }
    public long? AnsweredByKey { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    /// <summary>Concurrency token.</summary>
    public long Version { get; init; }
}

internal sealed class QuestionMapping : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("Question");
        builder.HasKey(q => q.Key);
        builder.Property(q => q.Version).IsConcurrencyToken();
        builder.HasIndex(q => q.Id).IsUnique();
        builder.HasIndex(q => q.ConversationKey);
        builder.HasIndex(q => new { q.State, q.DueAt });
        builder.HasOne<Conversation>().WithMany().HasForeignKey(q => q.ConversationKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(q => q.AnsweredByKey).OnDelete(DeleteBehavior.Restrict);
    }
}
