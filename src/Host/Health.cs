using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Storage;

/// <summary>Whether this node can be sent visitors: it answers 200 only while messages can be stored.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/health", (Writer writer, DialogLibrary dialogs) => (writer.Fault, dialogs.Faults.Count) switch
        {
            (not null, _) => Results.Text("not ready: the store failed", statusCode: StatusCodes.Status503ServiceUnavailable),
            (_, > 0) => Results.Text($"ready, with the last good dialogs: the newest have {dialogs.Faults.Count} {(dialogs.Faults.Count == 1 ? "fault" : "faults")}"),
            _ => Results.Text("ready"),
        });
}
