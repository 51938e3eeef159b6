using ProtectRespect.Bot.Dialogs.Steps;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Everything can be reached, a person from everywhere, and nothing runs in a circle without asking.</summary>
internal static class ReachRules
{
    public static void CheckSteps(Dialog dialog, Faults faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([dialog.First]);
        while (open.TryPop(out var name))
        {
            if (seen.Add(name) && dialog.Find(name) is { } step)
            {
                foreach (var target in ReferenceRules.Targets(step))
                {
                    open.Push(target);
                }
            }
        }

        foreach (var step in dialog.Steps.Where(s => !seen.Contains(s.Name)))
        {
            faults.Add(dialog.File, step.Line, $"Nothing leads to the step `{step.Name}`.");
        }
    }

    public static void CheckWhole(DialogParts parts, Faults faults)
    {
        var roots = DialogSet.Roots
            .Concat(parts.Interruptions.Select(i => i.Interruption.Dialog).OfType<string>())
            .Concat(parts.Subjects.SelectMany(s => s.Dialogs))
            .Concat(parts.Dialogs.Select(d => d.Id).Where(ConversationTimers.IsAboutSilence));
        var reached = Reached(parts, roots);
        foreach (var dialog in parts.Dialogs.Where(d => !reached.Contains(d.Id)))
        {
            faults.Add(dialog.File, 1, $"Nothing leads to the dialog `{dialog.Id}`. Name it in a subject of topics.yaml, or begin it in another dialog.");
        }

        CheckPerson(parts, faults);
        foreach (var dialog in parts.Dialogs)
        {
            CheckCircles(dialog, parts, faults);
        }
    }

    /// <summary>Every question shows the always-there buttons; one of them must lead to a person, and so must giving up.</summary>
    private static void CheckPerson(DialogParts parts, Faults faults)
    {
        var buttons = parts.Interruptions.Select(i => i.Interruption).Where(i => i.Button is not null && i.Dialog is not null);
        if (!buttons.Any(b => LeadsToPerson(parts, b.Dialog!)))
        {
            faults.Add("interruptions.yaml", 1, "No always-there button leads to a person (a dialog with `offerPerson:`).");
        }

        if (!LeadsToPerson(parts, DialogSet.NotUnderstood))
        {
            faults.Add(parts.Find(DialogSet.NotUnderstood)!.File, 1, "After two answers that were not understood nothing leads to a person.");
        }
    }

    private static bool LeadsToPerson(DialogParts parts, string from) =>
        Reached(parts, [from]).Any(d => parts.Find(d)!.Steps.OfType<OfferPersonStep>().Any());

    private static HashSet<string> Reached(DialogParts parts, IEnumerable<string> roots)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(roots);
        while (open.TryPop(out var id))
        {
            if (seen.Add(id))
            {
                foreach (var step in parts.Find(id)!.Steps)
                {
                    foreach (var next in ReferenceRules.Begun(step).Concat(OfTopics(parts, step)))
                    {
                        open.Push(next);
                    }
                }
            }
        }

        return seen;
    }

    private static IEnumerable<string> OfTopics(DialogParts parts, Step step) =>
        ReferenceRules.Topics(step).SelectMany(t => parts.FindSubject(t)!.Dialogs);

    /// <summary>Follows steps that ask nothing; coming back to where one began is a circle that no visitor can leave.</summary>
    private static void CheckCircles(Dialog dialog, DialogParts parts, Faults faults)
    {
        foreach (var start in dialog.Steps.Where(s => s is not AskStep))
        {
            var seen = new HashSet<(string, string)>();
            var open = new Stack<(Dialog Dialog, Step Step)>(Silent(parts, dialog, start));
            while (open.TryPop(out var at))
            {
                if (ReferenceEquals(at.Step, start))
                {
                    faults.Add(dialog.File, start.Line, $"From `{start.Name}` the bot runs in a circle without asking anything.");
                    return;
                }

                if (at.Step is not AskStep && seen.Add((at.Dialog.Id, at.Step.Name)))
                {
                    foreach (var next in Silent(parts, at.Dialog, at.Step))
                    {
                        open.Push(next);
                    }
                }
            }
        }
    }

    private static IEnumerable<(Dialog Dialog, Step Step)> Silent(DialogParts parts, Dialog dialog, Step step) => step switch
    {
        BeginStep begin => [First(parts.Find(begin.Dialog)!)],
        TopicStep => OfTopics(parts, step).Select(d => First(parts.Find(d)!)),
        EndStep => [],
        _ => ReferenceRules.Targets(step).Select(t => (dialog, dialog.Find(t)!)),
    };

    private static (Dialog Dialog, Step Step) First(Dialog dialog) => (dialog, dialog.Steps[0]);
}
