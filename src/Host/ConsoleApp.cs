using ProtectRespect.Core;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole;

/// <summary>The practitioner's side.</summary>
internal static class ConsoleApp
{
    private const int MaxBodyBytes = 256 * 1024;

    public static WebApplication Build(IConfiguration configuration, IServiceProvider core, SiteOptions site)
    {
        var builder = WebBuilder.Of("ProtectRespect.DutyConsole", configuration);
        builder.WebHost.ConfigureKestrel(kestrel => Listener.Bind(kestrel, site.ConsoleListen, site.ConsoleUrl, MaxBodyBytes, site.Demo));
        builder.Services.AddSharedFrom(core, core.GetRequiredService<IServiceCollection>());
        builder.Services.AddDutyConsole(site, core.GetRequiredService<DataFolder>());

        var app = builder.Build();
        app.UseSchemeOf(site.ConsoleUrl);
        app.MapDutyConsole();
        app.MapHealth();
        return app;
    }
}
