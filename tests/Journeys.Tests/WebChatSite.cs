using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProtectRespect.TestKit;

namespace ProtectRespect.Journeys.Tests;

/// <summary>
/// A page of somebody else's site that carries Microsoft's Web Chat, as its documentation says: the site's server holds the secret and
/// gives the page a token. Beside it the running program, with a practitioner on duty.
/// </summary>
public sealed class WebChatSite : IAsyncLifetime
{
    private const string Secret = "a-secret-of-more-than-thirty-two-characters";
    private static readonly string Files = Path.Combine(Repository.Root, "tests", "webchat");

    private readonly Chromium chromium = new();
    private readonly HttpClient http = new();
    private WebApplication? page;
    private Uri address = null!;

    public RunningHost Host { get; private set; } = null!;

    public PractitionerBrowser Practitioner { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await chromium.InitializeAsync();
        await ServePage();
        Host = await RunningHost.Start(new RunningHostOptions
        {
            Environment = new Dictionary<string, string>
            {
                ["DirectLine__Secret"] = Secret,
                ["DirectLine__TrustedOrigins__0"] = address.GetLeftPart(UriPartial.Authority),
            },
        });
        Practitioner = await PractitionerBrowser.SetsUp(chromium, Host, TwoSides.WorkName);
    }

    public async Task DisposeAsync()
    {
        await Practitioner.DisposeAsync();
        await chromium.DisposeAsync();
        await Host.DisposeAsync();
        await page!.DisposeAsync();
        http.Dispose();
    }

    public async Task<WebChatBrowser> Visitor()
    {
        var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 480, Height = 800 }, Locale = "en-GB" });
        var visitor = new WebChatBrowser(context, await context.NewPageAsync());
        await visitor.Opens(address);
        return visitor;
    }

    private async Task ServePage()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        page = builder.Build();
        page.MapGet("/", () => Results.File(Path.Combine(Files, "page.html"), "text/html"));
        page.MapGet("/webchat.js", () => Results.File(Path.Combine(Files, "node_modules", "botframework-webchat", "dist", "webchat.js"), "text/javascript"));
        page.MapPost("/token", async () => Results.Json(new { domain = new Uri(Host.PublicUrl, "v3/directline"), token = await Token() }));
        await page.StartAsync();
        address = new Uri(page.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    private async Task<string> Token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Host.PublicUrl, "v3/directline/tokens/generate"))
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", Secret) },
            Content = JsonContent.Create(new { user = new { id = $"dl_{Guid.NewGuid():N}" } }),
        };
        using var answer = await http.SendAsync(request);
        return (await answer.Content.ReadFromJsonAsync<Generated>())!.Token;
    }

    private sealed record Generated(string Token);
}
