using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ProtectRespect.Web;

namespace ProtectRespect.Bot.Chat;

/// <summary>The visitor's page: one address, a few requests of its own, and the way out.</summary>
public static class ChatEndpoints
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddVisitorPage(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton(_ => Assets.Of("visitor"));
        services.AddSingleton<ChatSite>();
        services.AddSingleton<PlainVisitor>();
        services.AddSingleton<ComingBack>();
        services.AddSingleton<DidThisHelp>();
        services.AddSingleton<FormAnswers>();
        services.AddSingleton<VisitorPage>();
        services.AddSingleton<ChatSessions>();
        services.AddSingleton<SheetPages>();
        services.AddResponseCompression(options =>
        {
            // The public site has no secret that an answer repeats beside what somebody else could have put there.
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        return services;
    }

    public static void MapVisitorPage(this IEndpointRouteBuilder routes)
    {
        var page = routes.ServiceProvider.GetRequiredService<VisitorPage>();
        var sessions = routes.ServiceProvider.GetRequiredService<ChatSessions>();

        routes.MapMethods("/", Read, page.Get);
        routes.MapPost("/", page.Post).WithMetadata(FormSize.Instance);
        routes.MapGet("/leave", page.Leave);
        var sheets = routes.ServiceProvider.GetRequiredService<SheetPages>();
        routes.MapMethods("/sheets/{id}", Read, sheets.Get);
        foreach (var readers in (string[])["parents", "professionals"])
        {
            routes.MapMethods("/" + readers, Read, (HttpContext http) => sheets.Guides(readers, http));
            routes.MapMethods($"/{readers}/{{id}}", Read, (string id, HttpContext http) => sheets.Guide(readers, id, http));
        }

        foreach (var id in (string[])["safer", "privacy"])
        {
            routes.MapMethods("/" + id, Read, (HttpContext http) => sheets.Get(id, http));
        }

        routes.MapPost("/chat/start", sessions.Start);
        routes.MapPost("/chat/resume", sessions.Resume);
        routes.MapPost("/chat/way-back", sessions.WayBack);
        routes.MapPost("/chat/return", sessions.Return);
        routes.MapPost("/chat/helped", sessions.Helped);
        routes.MapPost("/chat/exit", sessions.Exit);
        routes.ServiceProvider.GetRequiredService<Assets>().Map(routes);
    }

    /// <summary>A form grows to nine bytes for each letter of some scripts, and a text that is too long must come back, not vanish.</summary>
    private sealed class FormSize : IRequestSizeLimitMetadata
    {
        public static readonly FormSize Instance = new();

        public long? MaxRequestBodySize => 256 * 1024;
    }
}
