using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Dialogs.Lint;

/// <summary>
/// How much is said in one breath: all of it until the bot waits, through every dialog that is begun or come back to. Follows every way that
/// the branches leave open, with and without the short forms; what else is in somebody's head at that hour is not in the files.
/// </summary>
internal sealed class BreathLint(DialogSet dialogs)
{
    public const int MostWords = 45;
    public const int MostBubbles = 3;

    private readonly BreathMeasure _measure = new(dialogs);
    private readonly Callers _callers = new(dialogs);

    public IEnumerable<DialogFault> Check()
    {
        foreach (var dialog in dialogs.Dialogs)
        {
            if (_callers.IsOpened(dialog.Id) && Longest([new At(dialog, dialog.First)], Known.Nothing) is { } opening)
            {
                yield return new DialogFault(dialog.File, 1, $"When `{dialog.Id}` opens, {opening}");
            }

            var settled = Settled.Of(dialog);
            // A question behind two branches that contradict each other is never asked: nothing is settled there.
            foreach (var question in dialog.Steps.OfType<AskStep>().Where(q => settled.ContainsKey(q.Name)))
            {
                var before = settled[question.Name];
                foreach (var choice in question.Choices)
                {
                    if (After(dialog, choice.GoTo ?? question.Then, choice, Settled.Answered(question, choice, before)) is { } after)
                    {
                        yield return new DialogFault(dialog.File, choice.Line, $"After `{question.Name}`, `{choice.Id}`, {after}");
                    }
                }

                foreach (var next in new[] { question.Choices.Count == 0 ? question.Then : null, question.IfUnclear, question.IfClosed }.OfType<string>().Distinct())
                {
                    if (Longest([new At(dialog, next)], Settled.Answered(question, null, before)) is { } after)
                    {
                        yield return new DialogFault(dialog.File, question.Line, $"After `{question.Name}`, {after}");
                    }
                }
            }
        }
    }

    private string? After(Dialog dialog, string? next, Choice choice, Known known)
    {
        var below = new At(dialog, next);
        var begun = _callers.Begun(choice, known).ToList();
        return begun.Count == 0
            ? Longest([below], known)
            : begun.Select(d => Longest([below, new At(d, d.First)], known)).FirstOrDefault(too => too is not null);
    }

    /// <summary>What is too long about the longest breath from here, or null.</summary>
    private string? Longest(IReadOnlyList<At> stack, Known known)
    {
        Breath worst = Breath.Empty;
        foreach (var quiet in new[] { false, true })
        {
            foreach (var breath in Breaths([.. stack], known, Breath.Empty with { Quiet = quiet }, [], steps: 0))
            {
                worst = breath.Over > worst.Over ? breath : worst;
            }
        }

        return worst.Over > 0 ? worst.Sentence : null;
    }

    private IEnumerable<Breath> Breaths(Stack stack, Known known, Breath breath, HashSet<string> left, int steps)
    {
        if (steps > Turn.MaxSteps)
        {
            return [];
        }

        if (stack.Top.Step is not { } name)
        {
            return stack.Count > 1 ? Breaths(stack.Pop(), known, breath, left, steps + 1) : Below(stack.Top.Dialog, known, breath, left, steps);
        }

        var (dialog, step) = (stack.Top.Dialog, stack.Top.Dialog.Find(name)!);
        IEnumerable<Breath> On(string? next, Known then, Breath said) => Breaths(stack.With(new At(dialog, next)), then, said, left, steps + 1);
        switch (step)
        {
            case AskStep ask:
                return [_measure.Add(breath, ask.Words)];
            case SayStep say:
                return On(say.Then, known, _measure.Add(breath, say.Words));
            case BranchStep branch:
                return known.Ways(branch).SelectMany(way => On(way.Step, way.Known, breath));
            case BeginStep or TopicStep:
                return _callers.Begun(step, known).SelectMany(begun =>
                    Breaths(stack.With(new At(dialog, step.Then)).Push(new At(begun, begun.First)), known, breath, left, steps + 1));
            case SetStep set:
                return On(set.Then, known.With(set), breath);
            case OfferPersonStep:
                return On(step.Then, known.With("queue", "in"), breath);
            case LeaveQueueStep:
                return On(step.Then, known.With("queue", "out"), breath);
            case ChangeCallbackStep change:
                return On(change.Then, known, breath).Concat(On(change.IfGone, known, breath));
            case EndStep { What: EndOf.Conversation }:
                return [breath];
            case EndStep { What: EndOf.Everything }:
                return Home(known, breath, steps);
            case EndStep:
                return On(null, known, breath);
            default:
                return On(step.Then, known, breath);
        }
    }

    /// <summary>A dialog has ended: whoever began it goes on, or the question that stood open is asked again, or home opens.</summary>
    private IEnumerable<Breath> Below(Dialog ended, Known known, Breath breath, HashSet<string> left, int steps)
    {
        if (left.Contains(ended.Id))
        {
            return [breath];
        }

        HashSet<string> leaving = [.. left, ended.Id];
        var callers = _callers.Of(ended.Id).SelectMany(at => Breaths([at], known, breath, leaving, steps + 1));
        var asked = _callers.IsAbove(ended.Id) ? new[] { _measure.AddQuestionAgain(breath) } : [];
        return callers.Concat(asked).Concat(_callers.IsAtBottom(ended.Id) ? Home(known, breath, steps) : []);
    }

    private IEnumerable<Breath> Home(Known known, Breath breath, int steps) =>
        Breaths([new At(dialogs.Find(DialogSet.Home)!, dialogs.Find(DialogSet.Home)!.First)], known, breath, [DialogSet.Home], steps + 1);
}
