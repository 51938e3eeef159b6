using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ProtectRespect.Core;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Tests.Chat;

/// <summary>The public site as the program builds it, in this process, so that a test can ask it what routes it has.</summary>
internal sealed class PublicSite : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("public-").FullName;
    private readonly IHost core;
    private readonly WebApplication site;

    private PublicSite(params string[] words)
    {
        var configuration = Settings.Read(CommandLine.Parse(["--demo", "--public-url", "http://127.0.0.1:0", "--data", folder, .. words]));
        core = CoreApp.Build(configuration, adjust: null);
        site = PublicApp.Build(configuration, core.Services, core.Services.GetRequiredService<IOptions<SiteOptions>>().Value);
    }

    public Uri Url => new(site.Urls.Single());

    public IReadOnlyList<RouteEndpoint> Routes => [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public static async Task<PublicSite> Start()
    {
        var site = new PublicSite();
        await site.core.Services.GetRequiredService<StoreStart>().Check(CancellationToken.None);
        await site.core.StartAsync();
        await site.site.StartAsync();
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await core.StopAsync();
        core.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
