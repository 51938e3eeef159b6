using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.History;

/// <summary>What somebody looks for. What is not set does not matter.</summary>
public sealed record HistoryQuestion
{
    /// <summary>The beginning of a conversation's id, or the code of a callback.</summary>
    public string Reference { get; init; } = "";
    /// <summary>Something was said from then on.</summary>
    public DateTimeOffset? From { get; init; }
    public DateTimeOffset? Until { get; init; }
    /// <summary>The id of a theme that was noticed.</summary>
    public string Topic { get; init; } = "";
    /// <summary>That of a handover or of something noticed that nobody dismissed.</summary>
    public SafeguardingLevel? Level { get; init; }
    /// <summary>The public id of whoever has held it.</summary>
    public string Practitioner { get; init; } = "";
    public HandoverOutcome? Outcome { get; init; }
    /// <summary>Words that one message holds, all of them; case does not matter.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether sealed text must be opened to answer.</summary>
    public bool OpensText => Words.Length > 0 || Topic.Length > 0;

    /// <summary>The question as it is kept of whoever asked it.</summary>
    public override string ToString() => string.Join("; ", new (string Name, object? Value)[]
    {
        ("reference", Reference), ("from", From), ("until", Until), ("topic", Topic), ("level", Level), ("practitioner", Practitioner), ("outcome", Outcome), ("words", Words),
    }.Where(p => p.Value is not (null or "")).Select(p => FormattableString.Invariant($"{p.Name}: {p.Value}")));
}

/// <summary>The place in the history from which an older search goes on.</summary>
public readonly record struct HistoryCursor(DateTimeOffset LastEntryAt, long Key);

/// <summary>A conversation that was found.</summary>
public sealed record HistoryRow(
    string Id, DateTimeOffset StartedAt, DateTimeOffset LastEntryAt, long Messages, Conversations.ConversationState State, SafeguardingLevel Level, Audience Audience,
    string? Practitioner, HandoverOutcome? Outcome);

/// <param name="Older">Where an older search goes on; null = everything was looked at.</param>
/// <param name="Through">Everything newer than this was looked at.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryRow> Rows, HistoryCursor? Older, DateTimeOffset? Through);
