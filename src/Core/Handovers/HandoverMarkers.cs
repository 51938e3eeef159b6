using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Handovers;

/// <summary>Markers that the duty room puts into the log; docs/events.md lists them with those of turns.</summary>
public static class HandoverMarkers
{
    public const string Accepted = "handover.accepted";
    public const string HandedBack = "handover.handed-back";
    public const string Lapsed = "handover.lapsed";
    public const string Ended = "conversation.ended";

    /// <param name="workName">Whose marker it is, as the visitor reads it; null = the house's own.</param>
    public static NewEntry Of(string marker, string? workName) => new()
    {
        Kind = EntryKind.Marker,
        AuthorKind = AuthorKind.System,
        AuthorId = "system",
        Body = new EntryBody { Marker = marker, AuthorName = workName },
    };
}
