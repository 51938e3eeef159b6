using ProtectRespect.Core.Storage;

/// <summary>Whether this node can be sent visitors: it answers 200 only while messages can be stored.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/health", (Writer writer) => writer.Fault is null
            ? Results.Text("ready")
            : Results.Text("not ready: the store failed", statusCode: StatusCodes.Status503ServiceUnavailable));
}
