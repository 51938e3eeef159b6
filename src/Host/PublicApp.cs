using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Chat;
using ProtectRespect.Bot.Connector;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Bot.OutsideBots;
using ProtectRespect.Core;

/// <summary>The visitor's side: chat page, Direct Line, nothing else.</summary>
internal static class PublicApp
{
    public static WebApplication Build(IConfiguration configuration, IServiceProvider core, SiteOptions site)
    {
        var builder = WebBuilder.Of("ProtectRespect.Bot", configuration);
        builder.WebHost.ConfigureKestrel(kestrel => Listener.Bind(
            kestrel, site.PublicListen, site.PublicUrl, kestrel.ApplicationServices.GetRequiredService<IOptions<LimitsOptions>>().Value.BodyBytes, site.Demo));
        builder.Services.AddSharedFrom(core, core.GetRequiredService<IServiceCollection>());

        builder.Services.AddDirectLine(configuration);
        builder.Services.AddConnector(configuration);
        builder.Services.AddVisitorPage();

        var app = builder.Build();
        _ = app.Services.GetRequiredService<IOptions<DirectLineOptions>>().Value;
        _ = app.Services.GetRequiredService<IOptions<LimitsOptions>>().Value;
        app.UseAddressPrivacy();
        app.UseSchemeOf(site.PublicUrl);
        app.UseVisitorHeaders();
        app.UseResponseCompression();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(20), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        app.MapHealth();
        app.MapDirectLine();
        app.MapConnector();
        app.MapOutsideBot();
        app.MapVisitorPage();
        return app;
    }
}
