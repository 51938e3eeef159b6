/// <summary>What is logged: our own events, and warnings of the framework. Requests, addresses and queries never are.</summary>
internal static class Logs
{
    public static void Add(ILoggingBuilder logging) => logging
        .ClearProviders()
        .AddSimpleConsole(console => console.SingleLine = true)
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("ProtectRespect", LogLevel.Information)
        // The keys of cookies lie in the secrets folder, as the other secrets do; the visitors' site has none, and needs no home for them.
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        // A form of an old page, or a cookie of other data, is answered in words; it is no failure of the program.
        .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical)
        .AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error)
        // Why it did not start is the last line, in our words; the same with a stack trace helps nobody.
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
}
