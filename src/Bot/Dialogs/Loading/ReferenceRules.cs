using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Everything that a step names is there.</summary>
internal static class ReferenceRules
{
    private static readonly Dictionary<string, string[]> Facts = new(StringComparer.Ordinal)
    {
        ["duty"] = ["here", "later", "unknown"],
        ["door"] = ["open", "young", "in-danger", "closed"],
        ["queue"] = ["in", "out"],
        ["question"] = ["none", "open", "answered"],
        ["booked"] = ["yes", "no"],
        ["call"] = ["open", "none", "too-many"],
    };

    public static void Check(Dialog dialog, DialogParts parts, Faults faults)
    {
        foreach (var step in dialog.Steps)
        {
            foreach (var target in Targets(step).Where(t => dialog.Find(t) is null))
            {
                faults.Add(dialog.File, step.Line, $"`{step.Name}` leads to `{target}`, which is no step of this dialog.");
            }

            foreach (var begun in Begun(step).Where(d => parts.Find(d) is null))
            {
                faults.Add(dialog.File, step.Line, $"`{step.Name}` begins `{begun}`, which is no dialog.");
            }

            foreach (var topic in Topics(step).Where(t => parts.FindSubject(t) is null))
            {
                faults.Add(dialog.File, step.Line, $"`{step.Name}` opens `{topic}`, which is no topic and no subject of topics.yaml.");
            }

            foreach (var service in Spoken(step).SelectMany(w => w.Help).Where(s => parts.Services.Find(s) is null))
            {
                faults.Add(dialog.File, step.Line, $"`{step.Name}` shows `{service}`, which is no service of services.yaml.");
            }

            CheckValues(step, dialog, parts, faults);
        }
    }

    /// <summary>Steps of the same dialog that may follow.</summary>
    public static IEnumerable<string> Targets(Step step)
    {
        var named = step switch
        {
            BranchStep branch => branch.When.Values.Append(branch.Else),
            AskStep ask => ask.Choices.Select(c => c.GoTo).Append(ask.IfUnclear).Append(ask.IfClosed).OfType<string>().Concat(AfterAnswer(ask)),
            EndStep => [],
            ChangeCallbackStep { Then: { } then } change => [then, change.IfGone],
            ChangeCallbackStep change => [change.IfGone],
            _ => step.Then is { } then ? [then] : [],
        };
        return named.Distinct(StringComparer.Ordinal);
    }

    public static IEnumerable<string> Begun(Step step) => step switch
    {
        BeginStep begin => [begin.Dialog],
        RemindStep remind => [remind.Dialog],
        AskStep ask => ask.Choices.Select(c => c.Begin).OfType<string>(),
        _ => [],
    };

    public static IEnumerable<string> Topics(Step step) => step switch
    {
        TopicStep topic => [topic.Topic],
        AskStep ask => ask.Choices.Select(c => c.Topic).OfType<string>(),
        _ => [],
    };

    public static IEnumerable<StepWords> Spoken(Step step) => step switch
    {
        SayStep say => [say.Words],
        AskStep { Retry: { } retry } ask => [ask.Words, retry],
        AskStep ask => [ask.Words],
        _ => [],
    };

    /// <summary>The names under which answers are kept anywhere.</summary>
    public static IEnumerable<string> Kept(DialogParts parts) => parts.Dialogs.SelectMany(d => d.Steps).SelectMany(s => s switch
    {
        AskStep { Into: { } into, Kind: AskKind.When } => [into, .. OfferedTimes.NamesFor(into)],
        AskStep { Into: { } into } => [into],
        SetStep set => set.Values.Keys,
        RequestCallbackStep => [Turn.CallbackReference],
        LeaveQuestionStep => [Turn.QuestionReplyBy],
        RequestEnquiryStep => [Turn.EnquiryReference, Turn.EnquiryReplyBy],
        _ => Enumerable.Empty<string>(),
    });

    private static IEnumerable<string> AfterAnswer(AskStep ask)
    {
        var everyChoiceLeaves = ask.Choices.Count > 0 && ask.Choices.All(c => c.GoTo is not null) && ask.Kind is AskKind.Choice or AskKind.YesNo or AskKind.Age;
        return everyChoiceLeaves || ask.Then is null ? [] : [ask.Then];
    }

    private static void CheckValues(Step step, Dialog dialog, DialogParts parts, Faults faults)
    {
        if (step is SetStep set)
        {
            foreach (var copied in set.Values.Values.Where(v => v.StartsWith('=') && !parts.Kept.Contains(v[1..])))
            {
                faults.Add(dialog.File, step.Line, $"`{step.Name}` copies `{copied[1..]}`, which nothing sets.");
            }
        }

        if (step is not BranchStep { On.Length: > 0 } branch)
        {
            return;
        }

        if (Facts.TryGetValue(branch.On, out var values))
        {
            foreach (var unknown in branch.When.Keys.Except(values))
            {
                faults.Add(dialog.File, step.Line, $"`{branch.On}` is never `{unknown}`. It is one of: {string.Join(", ", values)}.");
            }
        }
        else if (!parts.Kept.Contains(branch.On))
        {
            faults.Add(dialog.File, step.Line, $"`{step.Name}` looks at `{branch.On}`, which nothing sets. Facts: {string.Join(", ", Facts.Keys)}.");
        }
        else
        {
            CheckAnswers(branch, dialog, parts, faults);
        }
    }

    /// <summary>Every value that an answer can have; null when it is the visitor's own words.</summary>
    public static HashSet<string>? ValuesOf(string answer, DialogParts parts)
    {
        var asked = parts.Questions().Select(q => q.Question).Where(q => q.Into == answer).ToList();
        return !asked.TrueForAll(q => q.Kind is AskKind.Choice or AskKind.YesNo or AskKind.Age)
            ? null
            : asked.SelectMany(q => q.Choices.Select(c => c.Id))
                .Concat(parts.Dialogs.SelectMany(d => d.Steps.OfType<SetStep>()).SelectMany(s => s.Values).Where(v => v.Key == answer).Select(v => v.Value))
                .Concat(parts.Questions().Any(q => q.Question.Kind is AskKind.When && answer == OfferedTimes.Why(q.Question.Into)) ? OfferedTimes.Reasons : [])
                .ToHashSet(StringComparer.Ordinal);
    }

    private static void CheckAnswers(BranchStep branch, Dialog dialog, DialogParts parts, Faults faults)
    {
        if (parts.ValuesOf(branch.On) is { } values)
        {
            foreach (var unknown in branch.When.Keys.Where(k => !values.Contains(k)))
            {
                faults.Add(dialog.File, branch.Line, $"`{branch.On}` is never `{unknown}`. It is one of: {string.Join(", ", values)}.");
            }
        }
    }
}
