using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Scripted;
using ProtectRespect.Core;
using ProtectRespect.Core.Storage;

/// <summary>
/// Serves: one shared core (log, writer, workers) and two web applications, each with its own listener, services and routes.
/// A console page cannot be reached through the public port, whatever Host header is sent: it is not there.
/// </summary>
internal static class RunCommand
{
    public static async Task<int> Run(CommandLine line, Action<IServiceCollection>? adjust)
    {
        var configuration = Settings.Read(line);
        using var alone = DataFolderLock.Take(configuration["Storage:Folder"]!);
        using var core = CoreApp.Build(configuration, adjust);
        var site = core.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        if (site is { Demo: false, At.Length: > 0 })
        {
            throw new StartRefusedException("Another time (--at) is for a practice system only: people who need help would be told wrong hours. Add --demo, or leave it out.");
        }

        if (!site.Demo && SiteFacts.Missing(site) is { Count: > 0 } missing)
        {
            throw new StartRefusedException(
                "Visitors must be able to read who runs this and what becomes of their words, and only you can say it. Still empty: "
                + string.Join(", ", missing) + ". docs/configuration.md explains each, with an example."
                + (TypedAs.Command == TypedAs.InACheckout ? " To look at it with made-up people first: ./run --demo" : ""));
        }

        await core.Services.GetRequiredService<StoreStart>().Check(CancellationToken.None);
        if (site.Demo)
        {
            await core.Services.BeginPractice(CancellationToken.None);
        }

        await using var publicSite = PublicApp.Build(configuration, core.Services, site);
        await using var console = ConsoleApp.Build(configuration, core.Services, site);

        try
        {
            await core.StartAsync();
            await publicSite.StartAsync();
            await console.StartAsync();
            await Console.Out.WriteLineAsync(Banner.Of(site, AddressOf(publicSite), AddressOf(console), core.Services));
            await publicSite.WaitForShutdownAsync();
        }
        finally
        {
            // Also when an address is taken: the workers of the core run already.
            await console.StopAsync();
            await core.StopAsync();
        }

        return 0;
    }

    private static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
