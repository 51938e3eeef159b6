using System.Text.Json;
using System.Text.Json.Serialization;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>
/// Microsoft's two events of a handover, as its <c>EventFactory</c> makes them: <c>handoff.initiate</c> when a person is asked for,
/// <c>handoff.status</c> with the state <c>accepted</c>, <c>failed</c> or <c>completed</c>. Everything else that happens to a handover has
/// no event there and goes by its own marker only: a lapse is neither a failure nor an end.
/// </summary>
internal static class HandoffEvents
{
    public const string Initiate = "handoff.initiate";
    public const string Status = "handoff.status";

    /// <summary>The event that goes with a marker, or null. <paramref name="marked"/> is the marker as it travels.</summary>
    public static Activity? Of(LogEntry entry, Activity marked) => entry.Body.Marker switch
    {
        TurnMarkers.HandoverRequested => Like(marked, Initiate, value: null),
        TurnMarkers.HandoverWithdrawn => Like(marked, Status, StatusOf(HandoffStatus.Failed, "The visitor left the queue.")),
        TurnMarkers.PlaceEnded => Like(marked, Status, StatusOf(HandoffStatus.Failed, "The visitor was away, and the place in the queue has ended.")),
        HandoverMarkers.Accepted => Like(marked, Status, StatusOf(HandoffStatus.Accepted)),
        HandoverMarkers.HandedBack => Like(marked, Status, StatusOf(HandoffStatus.Completed)),
        // Only a practitioner's end ends a handover; the bot's own has no name.
        HandoverMarkers.Ended when entry.Body.AuthorName is not null => Like(marked, Status, StatusOf(HandoffStatus.Completed)),
        _ => null,
    };

    public static JsonElement StatusOf(string state, string? message = null) =>
        JsonSerializer.SerializeToElement(new HandoffStatus(state, message), HandoffJson.Default.HandoffStatus);

    private static Activity Like(Activity marked, string name, JsonElement? value) => marked with { Id = $"{marked.Id}.handoff", Name = name, Value = value };
}

/// <summary>The value of <c>handoff.status</c>; a message only where a handover failed.</summary>
internal sealed record HandoffStatus(string State, string? Message)
{
    public const string Accepted = "accepted";
    public const string Failed = "failed";
    public const string Completed = "completed";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HandoffStatus))]
internal sealed partial class HandoffJson : JsonSerializerContext;
