using System.Collections;
using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Dialogs.Lint;

/// <summary>A dialog and the step at which it goes on; no step = it has ended.</summary>
internal readonly record struct At(Dialog Dialog, string? Step);

/// <summary>The open dialogs of one way, as far as they are known.</summary>
internal sealed class Stack : IEnumerable<At>
{
    private readonly List<At> _all = [];

    public At Top => _all[^1];

    public int Count => _all.Count;

    public void Add(At at) => _all.Add(at);

    public Stack Push(At at) => [.. _all, at];

    public Stack Pop() => [.. _all[..^1]];

    public Stack With(At top) => [.. _all[..^1], top];

    public IEnumerator<At> GetEnumerator() => _all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Who begins which dialog, and where it goes on when that one ends.</summary>
internal sealed class Callers
{
    private readonly DialogSet _dialogs;
    private readonly ILookup<string, At> _callers;
    private readonly HashSet<string> _above;
    private readonly HashSet<string> _bottom;

    public Callers(DialogSet dialogs)
    {
        _dialogs = dialogs;
        var steps = dialogs.Dialogs.SelectMany(d => d.Steps.Select(s => (Dialog: d, Step: s))).ToList();
        var byStep = steps.SelectMany(s => Begun(s.Step, Known.Nothing).Select(b => (b.Id, At: new At(s.Dialog, s.Step.Then))));
        var byChoice =
            from s in steps
            where s.Step is AskStep
            from choice in ((AskStep)s.Step).Choices
            from begun in Begun(choice, Known.Nothing)
            select (begun.Id, At: new At(s.Dialog, choice.GoTo ?? s.Step.Then));
        _callers = byStep.Concat(byChoice).Distinct().ToLookup(c => c.Id, c => c.At, StringComparer.Ordinal);
        var interruptions = dialogs.Interruptions.All.Where(i => i.Dialog is not null).ToList();
        _above = [
            .. dialogs.Topics.Subjects.SelectMany(s => s.Dialogs),
            .. interruptions.Where(i => !i.Clears).Select(i => i.Dialog!),
            .. steps.Select(s => s.Step).OfType<RemindStep>().Select(r => r.Dialog),
            DialogSet.NotUnderstood,
        ];
        _bottom = [.. DialogSet.Roots, .. interruptions.Where(i => i.Clears).Select(i => i.Dialog!)];
    }

    public IEnumerable<At> Of(string dialog) => _callers[dialog];

    /// <summary>It may open above a question, which is asked again when it ends.</summary>
    public bool IsAbove(string dialog) => _above.Contains(dialog);

    /// <summary>It may be the only open dialog: home follows.</summary>
    public bool IsAtBottom(string dialog) => _bottom.Contains(dialog);

    /// <summary>It opens by itself, and not only where another dialog begins it.</summary>
    public bool IsOpened(string dialog) => IsAbove(dialog) || IsAtBottom(dialog);

    public IEnumerable<Dialog> Begun(Step step, Known known) => step switch
    {
        BeginStep begin => [_dialogs.Find(begin.Dialog)!],
        TopicStep topic => OfTopic(topic.Topic, known),
        _ => [],
    };

    public IEnumerable<Dialog> Begun(Choice choice, Known known) =>
        choice.Topic is { } topic ? OfTopic(topic, known) : choice.Begin is { } dialog ? [_dialogs.Find(dialog)!] : [];

    private IEnumerable<Dialog> OfTopic(string id, Known known)
    {
        var topic = _dialogs.Topics.Find(id)!;
        return (known.Value("who") is { } who ? [topic.DialogFor(who)] : topic.Dialogs).Select(d => _dialogs.Find(d)!);
    }
}
