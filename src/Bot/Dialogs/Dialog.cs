using System.Collections.Frozen;
using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>Whose reading age a dialog is written for.</summary>
public enum Readers
{
    Everyone,
    YoungPeople,
    Parents,
    Professionals,
}

/// <summary>One flow: named steps in the order of its file.</summary>
public sealed class Dialog
{
    /// <summary>The steps that a notice is made of.</summary>
    internal const string NoticeStep = "notice";
    internal const string NoticeLaterStep = "notice-later";
    internal const string NoticeEndStep = "notice-end";

    private readonly FrozenDictionary<string, Step> _steps;

    internal Dialog(string id, string file, Readers readers, IReadOnlyList<Step> steps)
    {
        (Id, File, Readers, Steps) = (id, file, readers, steps);
        _steps = steps.ToFrozenDictionary(s => s.Name, StringComparer.Ordinal);
    }

    public string Id { get; }
    public string File { get; }
    public Readers Readers { get; }
    public required string Owner { get; init; }
    public required DateOnly ReviewBy { get; init; }
    /// <summary>It helps with a subject: what to do now, who can help, and a way on.</summary>
    public bool IsGuide { get; init; }
    /// <summary>What the page of a guide for adults is called (<c>/parents</c>, <c>/professionals</c>).</summary>
    public Words? Title { get; init; }
    /// <summary>The line that it may be hard to read, said before anything else of it; null = there is none.</summary>
    public Words? Notice => (Steps[0] as AskStep)?.Name == NoticeStep ? ((AskStep)Steps[0]).Words.Words : null;
    internal IReadOnlyList<Step> Steps { get; }
    internal string First => Steps[0].Name;

    internal Step? Find(string step) => _steps.GetValueOrDefault(step);
}
