namespace ProtectRespect.Core.Shifts;

/// <summary>A line for the next shift: left by whoever goes, accepted by whoever comes. Pure.</summary>
public static class ShiftDecisions
{
    public static Refusal NotFound { get; } = new("not-found", "That is no longer open.");
    public static Refusal WordsNeeded { get; } = new("words-needed", "Write one line: what is so, and what is to be done.");
    public static Refusal NotYours { get; } = new("not-yours", "Somebody else has this. They leave the line.");
    public static Refusal OwnLine { get; } = new("own-line", "You left this line. Somebody else accepts it.");
    public static Refusal Accepted { get; } = new("accepted", "Somebody has accepted this already.");

    /// <summary>Longest line, in characters.</summary>
    public const int LongestLine = 300;

    /// <param name="ownerKey">Who has the matter; null = nobody.</param>
    public static Refusal? RefuseLine(long practitionerKey, long? ownerKey, bool isLead, string words) =>
        string.IsNullOrWhiteSpace(words) || words.Length > LongestLine ? WordsNeeded
        : ownerKey is { } owner && owner != practitionerKey && !isLead ? NotYours
        : null;

    public static Decision<ShiftLine> Accept(ShiftLine line, long practitionerKey, DateTimeOffset now) =>
        line.State is ShiftLineState.Accepted ? Accepted
        : line.ByKey == practitionerKey ? OwnLine
        : line with { State = ShiftLineState.Accepted, AcceptedByKey = practitionerKey, AcceptedAt = now };
}
