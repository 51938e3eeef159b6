using ProtectRespect.Bot.Dialogs.Loading;

namespace ProtectRespect.Bot.Dialogs.Lint;

/// <summary>
/// How a set reads: what loading does not refuse, because old words are better than none, but what nobody should publish. Pure.
/// </summary>
internal static class DialogLint
{
    public static LintReport Check(DialogSet dialogs)
    {
        var texts = CheckTexts(dialogs);
        return texts with { Faults = InOrder(texts.Faults.Concat(new BreathLint(dialogs).Check()).Concat(ExampleLint.Check(dialogs))) };
    }

    /// <summary>What can be said about the words alone, so that a set with other faults is looked through as well.</summary>
    public static LintReport CheckTexts(DialogSet dialogs)
    {
        var grades = Grades(dialogs).ToList();
        var texts = new TextLint(dialogs.Banned);
        var said = dialogs.Dialogs.SelectMany(ReadableText.Of).Concat(dialogs.Sheets.SelectMany(ReadableText.Of)).Concat(dialogs.Replies.SelectMany(ReadableText.Of)).Concat(ReadableText.Shared(dialogs));
        return new LintReport(
            InOrder(grades.SelectMany(g => g.Check()).Concat(said.SelectMany(texts.Check))),
            [.. grades.OrderByDescending(g => g.Grade - g.Limit).ThenBy(g => g.Id, StringComparer.Ordinal)]);
    }

    private static IReadOnlyList<DialogFault> InOrder(IEnumerable<DialogFault> faults) =>
        [.. faults.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];

    private static IEnumerable<GradeOfText> Grades(DialogSet dialogs)
    {
        foreach (var dialog in dialogs.Dialogs.OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            var texts = ReadableText.Of(dialog).ToList();
            if (texts.Exists(t => !t.IsTitle))
            {
                yield return GradeOfText.Of(dialog.File, dialog.Id, dialog.Readers, texts);
            }
        }

        foreach (var sheet in dialogs.Sheets)
        {
            yield return GradeOfText.Of(sheet.File, $"sheets/{sheet.Id}", sheet.Readers, ReadableText.Of(sheet));
        }

        foreach (var replies in dialogs.Replies.GroupBy(r => r.Readers))
        {
            yield return GradeOfText.Of(RepliesReader.File, $"replies for {replies.Key}", replies.Key, replies.SelectMany(ReadableText.Of));
        }

        yield return GradeOfText.Of("words.yaml", "words", Readers.Everyone, ReadableText.Shared(dialogs));
    }
}

/// <summary>Every fault in the order of the files, and every grade, the worst first.</summary>
internal sealed record LintReport(IReadOnlyList<DialogFault> Faults, IReadOnlyList<GradeOfText> Grades);
