using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Chat;
using ProtectRespect.Bot.OutsideBots;
using ProtectRespect.Bot.Recognition;
using ProtectRespect.Core;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Turns;

public static class TurnServices
{
    /// <summary>Needs from the host: <see cref="DialogLibrary"/>, <see cref="HouseWords"/>, the core, and bound <see cref="TurnOptions"/>.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddSingleton<IAssess>(s => s.GetRequiredService<DialogLibrary>().Recogniser)
        .AddOutsideBot()
        .AddSingleton<LocalBot>()
        .AddSingleton<IBot>(s => new AdultsOnly(
            s.Before(s.GetRequiredService<LocalBot>()), s.GetRequiredService<HouseWords>(), s.GetRequiredService<DialogLibrary>(), s.GetRequiredService<IOptions<SiteOptions>>()))
        .AddSingleton<IVisitorContent, VisitorContent>()
        .AddSingleton<CallbacksByCode>()
        .AddSingleton<MessageAssessor>()
        .AddSingleton<BotTurn>()
        .AddSingleton<OfferAnswers>()
        .AddSingleton<OfferTurn>()
        .AddSingleton<TurnPlanner>()
        .AddSingleton<TurnRunner>()
        .AddSingleton<ITurns>(s => s.GetRequiredService<TurnRunner>())
        .AddHostedService<WarmUp>()
        .AddHostedService<TurnSweeper>()
        .AddSingleton<QuietConversations>()
        .AddHostedService(s => s.GetRequiredService<QuietConversations>())
        .AddSingleton<VisitorsHere>()
        .AddSingleton<KeptPlaces>()
        .AddHostedService(s => s.GetRequiredService<KeptPlaces>())
        .AddSingleton<TimerRunner>()
        .AddHostedService(s => s.GetRequiredService<TimerRunner>());
}
