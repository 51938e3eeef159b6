namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Checks all content as a whole and lists every fault.</summary>
internal static class DialogValidator
{
    public static void Check(DialogParts parts, Faults faults)
    {
        CheckHouse(parts, faults);
        foreach (var dialog in parts.Dialogs)
        {
            ReferenceRules.Check(dialog, parts, faults);
            ReachRules.CheckSteps(dialog, faults);
            QuestionRules.Check(dialog, faults);
            WordRules.Check(dialog, parts, faults);
            ServiceRules.Check(dialog, parts, faults);
            PromiseRules.Check(dialog, parts, faults);
            GuideRules.Check(dialog, faults);
        }

        foreach (var sheet in parts.Sheets)
        {
            ServiceRules.CheckSheet(sheet, parts, faults);
            WordRules.CheckSheet(sheet, parts, faults);
        }

        NoticeReader.Check(parts, faults);
        ServiceRules.CheckDirectory(parts, faults);

        WordRules.CheckShared(parts, faults);
        PromiseRules.CheckLines(parts, faults);
        PromiseRules.CheckReplies(parts, faults);
        CoverLinesReader.Check(parts, faults);
        RepliesReader.Check(parts, faults);
        if (!faults.Any)
        {
            ReachRules.CheckWhole(parts, faults);
            CheckExamples(parts, faults);
        }
    }

    /// <summary>What code relies on by name.</summary>
    private static void CheckHouse(DialogParts parts, Faults faults)
    {
        foreach (var root in DialogSet.Roots.Where(r => parts.Find(r) is null))
        {
            faults.Add("flows", 1, $"There is no dialog `{root}`; the house needs it.");
        }

        foreach (var line in Lines.All.Where(l => !parts.Lines.ContainsKey(l)))
        {
            faults.Add("words.yaml", 1, $"The line `{line}` is missing.");
        }

        foreach (var (interruption, _, _) in parts.Interruptions.Where(i => i.Interruption.Dialog is { Length: > 0 } d && parts.Find(d) is null))
        {
            faults.Add("interruptions.yaml", 1, $"`{interruption.Id}` begins `{interruption.Dialog}`, which is no dialog.");
        }

        foreach (var (interruption, _, _) in parts.Interruptions.Where(i => i.Interruption.Topic is { } t && !parts.Topics.Any(x => x.Id == t) && !parts.Subjects.Any(s => s.Id == t)))
        {
            faults.Add("interruptions.yaml", 1, $"`{interruption.Id}` opens `{interruption.Topic}`, which is no topic of topics.yaml.");
        }

        foreach (var subject in parts.Subjects)
        {
            foreach (var dialog in subject.Dialogs.Where(d => parts.Find(d) is null))
            {
                faults.Add("topics.yaml", 1, $"The subject `{subject.Id}` leads to `{dialog}`, which is no dialog.");
            }
        }
    }

    private static void CheckExamples(DialogParts parts, Faults faults)
    {
        var covered = parts.Examples.SelectMany(e => e.Covers).ToHashSet(StringComparer.Ordinal);
        foreach (var dialog in parts.Dialogs.Where(d => !covered.Contains(d.Id)))
        {
            faults.Add(dialog.File, 1, $"No example conversation covers `{dialog.Id}`. Add one to a file in examples/, with `covers: [{dialog.Id}]`.");
        }

        foreach (var example in parts.Examples)
        {
            foreach (var unknown in example.Covers.Where(c => parts.Find(c) is null))
            {
                faults.Add(example.File, 1, $"The example \"{example.Title}\" covers `{unknown}`, which is no dialog.");
            }
        }
    }
}
