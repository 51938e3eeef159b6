namespace ProtectRespect.Core.Handovers;

/// <summary>Who writes to us.</summary>
public enum Audience
{
    Unknown = 0,
    YoungPerson = 1,
    ParentOrCarer = 2,
    Professional = 3,
    SomeoneElse = 4,
}

/// <summary>The answer to "Is anyone in danger right now?".</summary>
public enum DangerAnswer
{
    NotAsked = 0,
    Me = 1,
    AChild = 2,
    No = 3,
    NotSure = 4,
}

/// <summary>The answer to "Can anyone see your screen?".</summary>
public enum ScreenAnswer
{
    NotAsked = 0,
    Yes = 1,
    Maybe = 2,
    No = 3,
}

/// <summary>
/// What the practitioner sees first: what the visitor has already told the bot, so that nobody has to tell it twice.
/// Sealed as a whole with the conversation's key.
/// </summary>
public sealed record HandoverCard
{
    public Audience Audience { get; init; }
    public DangerAnswer Danger { get; init; }
    public ScreenAnswer Screen { get; init; }
    /// <summary>Id of the topic last opened, for example <c>images_shared</c>.</summary>
    public string? Topic { get; init; }
    /// <summary>Whether the limits of confidentiality have been told.</summary>
    public bool LimitsTold { get; init; }
    /// <summary>Why a person is wanted, in the words of a practitioner ("asked for a person", "said that someone is in danger").</summary>
    public required string Reason { get; init; }
    public IReadOnlyList<CardLine> Lines { get; init; } = [];
}

/// <summary>One line of the card, linked to the log entry that it comes from (<see cref="Sequence"/>, 0 = none).</summary>
public sealed record CardLine(string Label, string Text, long Sequence);
