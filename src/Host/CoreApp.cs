using ProtectRespect.Bot.Authoring;
using ProtectRespect.Bot.Chat;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Bot.Scripted;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Content;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Practice;
using ProtectRespect.Core.StaffAlarms;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Time;
using ProtectRespect.DutyConsole.Mail;

/// <summary>The part that both web applications share, and the workers.</summary>
internal static class CoreApp
{
    public static IHost Build(IConfiguration configuration, Action<IServiceCollection>? adjust)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddConfiguration(configuration);
        Logs.Add(builder.Logging);
        Add(builder.Services, configuration);
        adjust?.Invoke(builder.Services);
        return builder.Build();
    }

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        Settings.AddOptions(services, configuration);
        services.AddSingleton(configuration["Site:At"] is { Length: > 0 } at ? ShiftedClock.StartingAt(at, TimeProvider.System) : TimeProvider.System);
        services.AddProtectCore();
        services.AddSingleton<SetUpLink>();
        services.AddDutyRoom();
        services.AddSingleton<IStaffMail, SmtpMail>();
        services.AddTurns();
        services.AddSingleton(s => DialogLibrary.Open(
            Settings.Dialogs(configuration), Path.Combine(s.GetRequiredService<DataFolder>().Root, "dialogs-last-good"), s.GetRequiredService<ILogger<DialogLibrary>>()));
        services.AddSingleton<IContentStatus>(s => s.GetRequiredService<DialogLibrary>());
        services.AddSingleton<IContentCatalogue>(s => new ContentCatalogue(() => s.GetRequiredService<DialogLibrary>().Current, () => s.GetRequiredService<DialogLibrary>().Recogniser));
        services.AddSingleton<IDeskContent>(s => new DeskContent(() => s.GetRequiredService<DialogLibrary>().Current));
        services.AddSingleton<IOpeningTimes>(s => s.GetRequiredService<DialogLibrary>());
        services.AddSingleton(s => HouseWords.Load(
            s.GetRequiredService<DialogLibrary>().Folder, service => s.GetRequiredService<DialogLibrary>().Current.Services.Confirmed([service]).SelectMany(found => found.Actions)));
        services.AddSingleton(s => PageWords.Load(s.GetRequiredService<DialogLibrary>().Folder));
        services.AddSingleton<IHouseWords>(s => s.GetRequiredService<HouseWords>());
        services.AddSingleton<ITokenKeys>(s => new FileTokenKeys(s.GetRequiredService<DataFolder>().Secrets, s.GetRequiredService<TimeProvider>()));
        AddPractice(services, configuration);
        // The web applications copy what is registered here.
        services.AddSingleton(services);
    }

    /// <summary>Where real people write, no part of the program can play a visitor or a worker: it is not there.</summary>
    private static void AddPractice(IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.GetValue<bool>("Site:Demo"))
        {
            return;
        }

        services.AddMadeUp(Settings.Dialogs(configuration));
        if (configuration.GetValue<bool>("Site:Practice"))
        {
            services.AddDrills();
        }
        else
        {
            var clock = new StoryClock((TimeProvider)services.Single(s => s.ServiceType == typeof(TimeProvider)).ImplementationInstance!);
            services.AddSingleton(clock).AddSingleton<TimeProvider>(clock);
            services.AddDemo();
        }
    }
}
