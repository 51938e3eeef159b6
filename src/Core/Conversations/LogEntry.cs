using System.Text.Json;

namespace ProtectRespect.Core.Conversations;

/// <summary>What a log entry is. A marker says who holds the conversation from here on.</summary>
public enum EntryKind
{
    Message = 1,
    Marker = 2,
}

public enum AuthorKind
{
    Visitor = 1,
    Bot = 2,
    Practitioner = 3,
    System = 4,
}

/// <summary>
/// One row of the conversation log: what was said, or who held the conversation; what the visitor may see and nothing else.
/// Notes, flags and audit have tables and types of their own, so no missing filter can ever show one to a child.
/// </summary>
public sealed record LogEntry
{
    public required int Epoch { get; init; }
    public required int Episode { get; init; }
    /// <summary>Dense from 1 within a conversation.</summary>
    public required long Sequence { get; init; }
    public required EntryKind Kind { get; init; }
    public required AuthorKind AuthorKind { get; init; }
    public required string AuthorId { get; init; }
    public string? ClientId { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? ContentId { get; init; }
    public string? ContentVersion { get; init; }
    public string Lang { get; init; } = "en";
    public required EntryBody Body { get; init; }
}

/// <summary>The sealed part of a log entry.</summary>
public sealed record EntryBody
{
    public string? Text { get; init; }
    /// <summary>The name the visitor sees above the message: the bot's name or a practitioner's work name.</summary>
    public string? AuthorName { get; init; }
    public IReadOnlyList<CardAction>? Actions { get; init; }
    /// <summary>A marker's name, for example <c>handover.accepted</c>; see docs/events.md.</summary>
    public string? Marker { get; init; }
    public JsonElement? Value { get; init; }
    public JsonElement? ChannelData { get; init; }
}

/// <summary>An entry that has no sequence yet: what somebody wants to append.</summary>
public sealed record NewEntry
{
    public required EntryKind Kind { get; init; }
    public required AuthorKind AuthorKind { get; init; }
    public required string AuthorId { get; init; }
    public string? ClientId { get; init; }
    public string? ContentId { get; init; }
    public string? ContentVersion { get; init; }
    public string Lang { get; init; } = "en";
    public required EntryBody Body { get; init; }
}
