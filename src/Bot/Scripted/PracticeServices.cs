using Microsoft.Extensions.DependencyInjection;
using ProtectRespect.Core.Practice;
using ProtectRespect.Core.StaffAlarms;

namespace ProtectRespect.Bot.Scripted;

/// <summary>What is there in a practice system only. Where real people write, none of it is registered.</summary>
public static class PracticeServices
{
    /// <summary>Made-up people of the duty room and made-up visitors; nothing is sent out.</summary>
    /// <param name="content">The folder of the dialogs.</param>
    public static IServiceCollection AddMadeUp(this IServiceCollection services, string content) => services
        .AddSingleton<MadeUpPeople>()
        .AddSingleton<IStaffMail, NoMail>()
        .AddSingleton(_ => ScenarioLibrary.Open(content))
        .AddSingleton<ScriptedVisitors>()
        .AddHostedService(s => s.GetRequiredService<ScriptedVisitors>());

    /// <summary>The demo: its story, told once, and visitors who keep arriving. The clock must be a <see cref="StoryClock"/>.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddSingleton<Random>()
        .AddSingleton<DemoTalk>()
        .AddSingleton<DemoDay>()
        .AddHostedService<JoesConsole>()
        .AddHostedService<Arrivals>();

    /// <summary>Makes the people of a practice system, and in a new demo tells its story. Before anything is served.</summary>
    public static async Task BeginPractice(this IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<MadeUpPeople>().Seed(ct) && services.GetService<DemoDay>() is { } story)
        {
            await story.Tell(ct);
        }
    }

    /// <summary>Drills, for practitioners who learn.</summary>
    public static IServiceCollection AddDrills(this IServiceCollection services) => services.AddSingleton<IDrills, Drills>();
}
