using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Scripted;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Authoring;

/// <summary>Everything that can be said about the drills: the files, and whether the bot has the questions that made-up visitors answer.</summary>
internal sealed record DrillCheck(IReadOnlyList<DialogFault> Faults, IReadOnlyList<DialogFault> Warnings)
{
    public static DrillCheck Of(string folder, DialogSet? dialogs, DateTimeOffset now)
    {
        var load = ScenarioReader.Load(folder);
        var unknown =
            from scenario in dialogs is null ? [] : load.Scenarios
            from visitor in scenario.Visitors
            from step in visitor.ToBot.Keys
            where !Exists(dialogs!, step)
            select new DialogFault($"drills/{scenario.Drill.Id}.yaml", 1, $"`{visitor.Name}` answers `{step}`, which no dialog asks.");
        var today = OpeningHours.ToLocal(now).Date.ToDateOnly();
        return new DrillCheck([.. load.Faults, .. unknown], [.. load.Reviews.SelectMany(r => r.Overdue(today))]);
    }

    private static bool Exists(DialogSet dialogs, string step) =>
        step == $"house/{HouseWordIds.OfferReady}"
        || step.Split('.') is [var dialog, var name] && dialogs.Find(dialog)?.Steps.Any(s => s.Name == name) is true;
}
