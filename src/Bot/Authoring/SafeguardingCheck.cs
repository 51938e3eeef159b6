using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Recognition.Safeguarding.Loading;
using ProtectRespect.Bot.Recognition.Safeguarding.Rules;

namespace ProtectRespect.Bot.Authoring;

/// <summary>Everything that can be said about what notices danger: the files, the sentences of every rule, the sentences that teach.</summary>
internal sealed record SafeguardingCheck(IReadOnlyList<DialogFault> Faults, IReadOnlyList<DialogFault> Warnings)
{
    public static SafeguardingCheck Of(string folder, DateTimeOffset now)
    {
        var load = SafeguardingLoader.Load(folder);
        var rules = load.Set is { } set ? RuleExamples.Check(set) : [];
        var today = OpeningHours.ToLocal(now).Date.ToDateOnly();
        return new SafeguardingCheck([.. load.Faults, .. rules, .. SafeguardingLoader.CheckExamples(folder)], [.. load.Reviews.SelectMany(r => r.Overdue(today))]);
    }
}
