using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Chat;

/// <summary>
/// What of the log may stand on the visitor's page. Practitioners see all of it; the page of a watched child does not.
/// The script follows the same rules (web/visitor/transcript.ts).
/// </summary>
internal static class OnThePage
{
    /// <summary>A step whose name ends so is shown until the visitor's next message and never after it.</summary>
    private const string Once = "-once";

    /// <summary>The page was hidden after what the visitor has last brought back.</summary>
    public static bool IsHidden(IReadOnlyList<LogEntry> entries, long shownThrough) =>
        entries.Any(e => IsMarker(e, TurnMarkers.PageHidden) && e.Sequence > shownThrough);

    /// <summary>Nothing came after the end.</summary>
    public static bool HasEnded(IReadOnlyList<LogEntry> entries) => entries is [.., var last] && IsMarker(last, TurnMarkers.ConversationEnded);

    public static IReadOnlyList<LogEntry> Messages(IReadOnlyList<LogEntry> entries)
    {
        var lastSaid = LastSaid(entries);
        var hidden = entries.Where(e => IsMarker(e, TurnMarkers.MessageHidden)).Select(e => LastSaid(entries, e.Sequence)).ToHashSet();
        return [.. entries.Where(e => e.Kind is EntryKind.Message && !hidden.Contains(e.Sequence) && !(IsOnce(e.ContentId) && e.Sequence < lastSaid))];
    }

    /// <summary>The sequence of the visitor's last message before another; 0 when there is none.</summary>
    public static long LastSaid(IReadOnlyList<LogEntry> entries, long before = long.MaxValue) =>
        entries.LastOrDefault(e => e is { Kind: EntryKind.Message, AuthorKind: AuthorKind.Visitor } && e.Sequence < before)?.Sequence ?? 0;

    /// <param name="contentId"><c>dialog.step</c>, with <c>/2</c> and so on for further bubbles of the same words.</param>
    private static bool IsOnce(string? contentId) =>
        contentId is not null && contentId.Split('/')[0].EndsWith(Once, StringComparison.Ordinal);

    private static bool IsMarker(LogEntry entry, string name) => entry.Kind is EntryKind.Marker && entry.Body.Marker == name;
}
