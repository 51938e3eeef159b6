using ProtectRespect.Core.Conversations;
using ProtectRespect.DutyConsole.Pages;

namespace ProtectRespect.DutyConsole.Live;

/// <summary>Log entries as the console shows them.</summary>
internal static class EntryViews
{
    public static EntriesView Of(string conversationId, LogPage page) => new(conversationId, [.. page.Entries.Select(Of)], page.ScannedThrough);

    public static EntryView Of(LogEntry entry) => new(
        entry.Sequence,
        entry.Kind is EntryKind.Marker ? "system" : Words.OfAuthor(entry.AuthorKind),
        NameOf(entry),
        entry.Kind is EntryKind.Marker ? Words.OfMarker(entry.Body.Marker, entry.Body.AuthorName) : entry.Body.Text ?? "",
        entry.At.ToUnixTimeMilliseconds(),
        entry.AuthorKind is AuthorKind.Practitioner ? entry.ClientId : null,
        [.. (entry.Body.Actions ?? []).Select(a => a.Title)]);

    private static string NameOf(LogEntry entry) => entry.AuthorKind switch
    {
        AuthorKind.Visitor => "Visitor",
        AuthorKind.Bot => "Bot",
        AuthorKind.System => "Automatic message",
        _ => entry.Body.AuthorName ?? "Practitioner",
    };
}
