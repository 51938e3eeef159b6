using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Dialogs.Lint;

/// <summary>What is settled at each step of a dialog on every way that leads there from its beginning.</summary>
internal static class Settled
{
    /// <summary>Facts that may be others by the time a visitor answers.</summary>
    private static readonly string[] Fleeting = ["duty", "door", "queue"];

    public static IReadOnlyDictionary<string, Known> Of(Dialog dialog)
    {
        var at = new Dictionary<string, Known>(StringComparer.Ordinal) { [dialog.First] = Known.Nothing };
        var open = new Queue<string>([dialog.First]);
        while (open.TryDequeue(out var name))
        {
            foreach (var (next, known) in After(dialog.Find(name)!, at[name]))
            {
                var met = at.TryGetValue(next, out var before) ? before.InCommon(known) : known;
                if (before is null || met.Count != before.Count)
                {
                    at[next] = met;
                    open.Enqueue(next);
                }
            }
        }

        return at;
    }

    /// <summary>The answer to a question, as far as a choice settles it.</summary>
    public static Known Answered(AskStep question, Choice? choice, Known known)
    {
        var lasting = Fleeting.Aggregate(known, (k, name) => k.Without(name));
        return question.Into is not { } into ? lasting : choice is null ? lasting.Without(into) : lasting.With(into, choice.Id);
    }

    private static IEnumerable<(string Step, Known Known)> After(Step step, Known known)
    {
        IEnumerable<(string? Step, Known Known)> ways = step switch
        {
            BranchStep branch => known.Ways(branch).Select(w => ((string?)w.Step, w.Known)),
            AskStep ask => ask.Choices.Select(c => (c.GoTo ?? ask.Then, Opens(c) ? Known.Nothing : Answered(ask, c, known)))
                .Append((ask.Then, Answered(ask, null, known)))
                .Append((ask.IfUnclear, Answered(ask, null, known)))
                .Append((ask.IfClosed, Answered(ask, null, known))),
            BeginStep or TopicStep => [(step.Then, Known.Nothing)],
            SetStep set => [(set.Then, known.With(set))],
            OfferPersonStep => [(step.Then, known.With("queue", "in"))],
            LeaveQueueStep => [(step.Then, known.With("queue", "out"))],
            ChangeCallbackStep change => [(change.Then, known), (change.IfGone, known)],
            EndStep => [],
            _ => [(step.Then, known)],
        };
        return ways.Where(w => w.Step is not null).Select(w => (w.Step!, w.Known));
    }

    private static bool Opens(Choice choice) => choice.Begin is not null || choice.Topic is not null;
}
