using Microsoft.Extensions.Options;
using ProtectRespect.Bot.OutsideBots;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core;
using ProtectRespect.Core.Duty;
using ProtectRespect.DutyConsole.Mail;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Storage.Backups;

/// <summary>Configuration: defaults, then environment, then the command line. An unknown key in a known section refuses the start.</summary>
internal static class Settings
{
    public static IConfigurationRoot Read(CommandLine line)
    {
        var given = new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(line.Settings).Build();
        var practice = given.GetValue<bool>("Site:Practice");
        var demo = practice || given.GetValue<bool>("Site:Demo");
        var folder = given["Storage:Folder"] ?? (practice ? "data/practice" : demo ? DemoSite.Folder(given["Site:At"], TimeProvider.System) : "data/main");
        return new ConfigurationBuilder()
            .AddInMemoryCollection(demo ? DemoSite.Settings : [])
            .AddInMemoryCollection(practice ? DemoSite.OfPractice : [])
            .AddConfiguration(given)
            .AddInMemoryCollection([new("Storage:Folder", AtHome(folder)), new("Site:Demo", demo ? "true" : "false")])
            .Build();
    }

    /// <summary>A relative path is below the home that <c>./run</c> names, wherever it was called from.</summary>
    public static string AtHome(string path) =>
        Path.GetFullPath(path, Environment.GetEnvironmentVariable("PROTECTRESPECT_HOME") is { Length: > 0 } home ? home : Environment.CurrentDirectory);

    /// <summary>
    /// The content: where the setting names it, whether it is there or not: the examples beside the program must never speak in place of the
    /// service's own words. Without the setting at home, else beside the program.
    /// </summary>
    public static string Dialogs(IConfiguration configuration)
    {
        if (configuration[$"{DialogsOptions.Section}:{nameof(DialogsOptions.Folder)}"] is { Length: > 0 } named)
        {
            return AtHome(named);
        }

        var folder = AtHome(new DialogsOptions().Folder);
        return Directory.Exists(folder) ? folder : Path.Combine(AppContext.BaseDirectory, "dialogs");
    }

    /// <summary>Where backups go, relative to home as every path is. Throws when a value is out of its range.</summary>
    public static BackupOptions Backup(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        Bind<BackupOptions>(services, configuration, BackupOptions.Section);
        using var provider = services.BuildServiceProvider();
        var backup = provider.GetRequiredService<IOptions<BackupOptions>>().Value;
        return backup with { Records = AtHomeOrEmpty(backup.Records), Keys = AtHomeOrEmpty(backup.Keys) };
    }

    private static string AtHomeOrEmpty(string path) => path.Length == 0 ? path : AtHome(path);

    public static void AddOptions(IServiceCollection services, IConfiguration configuration)
    {
        Bind<SiteOptions>(services, configuration, SiteOptions.Section);
        Bind<StorageOptions>(services, configuration, StorageOptions.Section);
        Bind<DutyOptions>(services, configuration, DutyOptions.Section);
        Bind<MailOptions>(services, configuration, MailOptions.Section);
        Bind<TurnOptions>(services, configuration, TurnOptions.Section);
        Bind<OutsideBotOptions>(services, configuration, OutsideBotOptions.Section);
        Bind<DialogsOptions>(services, configuration, DialogsOptions.Section);
        Bind<BackupOptions>(services, configuration, BackupOptions.Section);
    }

    private static void Bind<T>(IServiceCollection services, IConfiguration configuration, string section)
        where T : class =>
        services.AddOptions<T>()
            .Bind(configuration.GetSection(section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
}
