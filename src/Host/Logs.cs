/// <summary>What is logged: our own events, and warnings of the framework. Requests, addresses and queries never are.</summary>
internal static class Logs
{
    public static void Add(ILoggingBuilder logging) => logging
        .ClearProviders()
        .AddSimpleConsole(console => console.SingleLine = true)
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("ProtectRespect", LogLevel.Information)
        .AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error);
}
