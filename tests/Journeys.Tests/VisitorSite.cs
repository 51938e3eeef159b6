using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProtectRespect.TestKit;

namespace ProtectRespect.Journeys.Tests;

/// <summary>The running program, a browser, and two other sites: where the visitor was before, and where Exit leads.</summary>
public sealed class VisitorSite : IAsyncLifetime
{
    private readonly Chromium chromium = new();

    public Chromium Chromium => chromium;
    private WebApplication? elsewhere;

    public RunningHost Host { get; private set; } = null!;

    public Uri Elsewhere { get; private set; } = null!;

    public string Before => new Uri(Elsewhere, "/before").ToString();

    public string Neutral => new Uri(Elsewhere, "/weather").ToString();

    public async Task InitializeAsync()
    {
        await chromium.InitializeAsync();
        await StartElsewhere();
        Host = await RunningHost.Start(new RunningHostOptions
        {
            Environment = new Dictionary<string, string> { ["Site__ExitUrl"] = Neutral, ["Site__Operator"] = "The Test Trust" },
        });
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        await Host.DisposeAsync();
        await elsewhere!.DisposeAsync();
    }

    /// <summary>A visitor with a browser of their own, not yet on the page.</summary>
    public async Task<VisitorBrowser> Visitor(bool script = true, int width = 360, int height = 640, bool blockScript = false)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = height },
            Locale = "en-GB",
        });
        var page = await context.NewPageAsync();
        if (blockScript)
        {
            await page.RouteAsync("**/a/*", route => route.Request.ResourceType == "script" ? route.AbortAsync() : route.ContinueAsync());
        }

        return new VisitorBrowser(this, context, page);
    }

    private async Task StartElsewhere()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        elsewhere = builder.Build();
        elsewhere.MapGet("/{page}", (string page) => Results.Content($"<!doctype html><title>{page}</title><h1>{page}</h1>", "text/html"));
        await elsewhere.StartAsync();
        Elsewhere = new Uri(elsewhere.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }
}

[CollectionDefinition(Name)]
public sealed class VisitorCollection : ICollectionFixture<VisitorSite>
{
    public const string Name = "visitor";
}
