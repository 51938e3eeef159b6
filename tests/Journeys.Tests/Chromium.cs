using System.Reflection;
using Microsoft.Playwright;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace ProtectRespect.Journeys.Tests;

/// <summary>One browser for all journeys; each visitor gets a context of their own, as a browser of their own would be.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Words =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private const string Program = "/usr/bin/chromium";

    /// <summary>Real browsers keep left pages whole; what Back shows is one of the things that are tested.</summary>
    private static readonly string[] Unreal = ["--disable-back-forward-cache"];

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var driver = typeof(Chromium).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PlaywrightDriver").Value;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", driver);
        playwright = await Playwright.CreateAsync();
        // Two cores, a build beside it: what takes a moment by itself may take ten here.
        Assertions.SetDefaultExpectTimeout(20_000);
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Words, IgnoreDefaultArgs = Unreal });
    }

    /// <summary>A browser that keeps what it knows in a folder, as on somebody's own device.</summary>
    public Task<IBrowserContext> WithProfile(string folder, params string[] words) => playwright!.Chromium.LaunchPersistentContextAsync(folder, new()
    {
        ExecutablePath = Program,
        Args = [.. Words, .. words],
        IgnoreDefaultArgs = Unreal,
        Locale = "en-GB",
    });

    public async Task DisposeAsync()
    {
        await Browser.CloseAsync();
        playwright?.Dispose();
    }
}
