using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using ProtectRespect.Core;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Pages.Shared;
using ProtectRespect.DutyConsole.Queries;
using ProtectRespect.DutyConsole.Web;
using ProtectRespect.Web;

namespace ProtectRespect.DutyConsole;

/// <summary>The practitioner's side: server-rendered pages that work by themselves, a live hub that makes them fresh.</summary>
public static class ConsoleServices
{
    private const int HashIterations = 220_000;
    private const int LongestHubMessage = 64 * 1024;

    /// <param name="services">The console application's own services; the core's singletons are in it already.</param>
    /// <param name="site">Where the console is found, and whether it is a practice system.</param>
    /// <param name="folder">Where the keys of cookies and forms are kept, so that a restart signs nobody out and refuses no open form.</param>
    public static IServiceCollection AddDutyConsole(this IServiceCollection services, SiteOptions site, DataFolder folder)
    {
        var cookies = ConsoleCookies.For(site);
        services.AddSingleton(cookies);
        services.AddSingleton(Assets.Of("console"));
        services.AddDataProtection()
            .SetApplicationName("ProtectRespect.DutyConsole")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.Secrets, "data-protection")));
        AddAccess(services, cookies);
        AddPages(services, cookies);
        AddLive(services);
        services.AddScoped<ConversationQuery>();
        services.AddScoped<BoardQuery>();
        services.AddScoped<AlarmQuery>();
        services.AddScoped<NoticedQuery>();
        services.AddScoped<WhereaboutsQuery>();
        services.AddScoped<FlagsQuery>();
        services.AddScoped<EmergencyWords>();
        services.AddScoped<ReadyWords>();
        services.AddScoped<LeadsQuery>();
        services.AddScoped<Frame>();
        services.AddScoped<SignOfLife>();
        return services;
    }

    public static void MapDutyConsole(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error", "?status={0}");
        app.UseOwnOriginOnly();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseWebSockets();
        app.Services.GetRequiredService<Assets>().Map(app);
        app.MapRazorPages();
        app.MapHub<DutyHub>("/hub", options =>
        {
            options.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.WebSockets;
            options.CloseOnAuthenticationExpiration = true;
        });
    }

    private static void AddAccess(IServiceCollection services, ConsoleCookies cookies)
    {
        services.AddPractitionerStore();
        services.AddIdentityCore<Practitioner>(options =>
        {
            options.Password.RequiredLength = 15;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
            options.Password.RequiredUniqueChars = 5;
            options.User.RequireUniqueEmail = true;
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        });
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);

        services.AddSingleton<SessionActivity>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<LiveConnections>();
        services.AddScoped<SessionCheck>();
        services.AddScoped<Accounts>();
        services.AddScoped<Door>();
        services.AddAuthentication(ConsoleCookies.Scheme).AddCookie(ConsoleCookies.Scheme, cookies.Configure);
        services.AddSingleton<IAuthorizationHandler, RoleTableHandler>();
        services.AddAuthorizationBuilder().SetDefaultPolicy(InRoleTable.Policy).SetFallbackPolicy(InRoleTable.Policy);
    }

    private static void AddPages(IServiceCollection services, ConsoleCookies cookies)
    {
        services.AddAntiforgery(cookies.Configure);
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddRazorPages(options => options.Conventions.ConfigureFilter(new KnownActs()).ConfigureFilter(new ServiceFilterAttribute(typeof(SignOfLife)))).ConfigureApplicationPartManager(parts =>
        {
            // Named, not discovered: nothing of another assembly becomes a page of the console.
            parts.ApplicationParts.Clear();
            parts.ApplicationParts.Add(new AssemblyPart(typeof(ConsoleServices).Assembly));
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(ConsoleServices).Assembly));
        });
    }

    private static void AddLive(IServiceCollection services)
    {
        services.AddSignalR(options =>
        {
            options.EnableDetailedErrors = false;
            options.DisableImplicitFromServicesParameters = true;
            options.MaximumReceiveMessageSize = LongestHubMessage;
            options.AddFilter<RoleTableFilter>();
        });
        services.AddSingleton<RoleTableFilter>();
        services.AddSingleton<ConversationFeed>();
        services.AddSingleton<BoardFeed>();
        services.AddHostedService(s => s.GetRequiredService<BoardFeed>());
    }
}
