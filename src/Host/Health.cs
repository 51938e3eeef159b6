using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Storage;

/// <summary>Whether this node can be sent visitors: it answers 200 only while messages can be stored.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/health", (Writer writer, DataFolder folder, DialogLibrary dialogs) => (writer.Fault, folder.HasRoom, dialogs.Faults.Count) switch
        {
            (not null, _, _) => NotReady("the store failed"),
            (_, false, _) => NotReady("the disk with the data folder is full"),
            (_, _, > 0) => Results.Text($"ready, with the last good dialogs: the newest have {dialogs.Faults.Count} {(dialogs.Faults.Count == 1 ? "fault" : "faults")}"),
            _ => Results.Text("ready"),
        });

    private static IResult NotReady(string why) => Results.Text($"not ready: {why}", statusCode: StatusCodes.Status503ServiceUnavailable);
}
