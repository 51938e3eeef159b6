using ProtectRespect.Bot.Dialogs.Steps;
using ProtectRespect.Bot.Recognition;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>
/// <c>notice:</c> of a dialog: one short kind line that it may be hard to read, before anything else of it is said, with "Show it" and "Not now".
/// It becomes steps like all others, so that they are checked, walked and shown like all others.
/// </summary>
internal static class NoticeReader
{
    private const int MostWords = 20;
    private const string Show = "show";
    private const string NotNow = "not-now";

    /// <returns>The steps that go before the first one; none where the dialog has no notice.</returns>
    public static IReadOnlyList<Step> Read(YamlMap map, DialogParts parts, string dialog, IReadOnlyList<Step> steps)
    {
        if (!map.Has("notice"))
        {
            return [];
        }

        var line = map.LineOf("notice");
        if (map.Words("notice").FirstOrDefault()?.Invoke($"{dialog}.{Dialog.NoticeStep}") is not { } words
            || !new[] { Lines.NoticeQuiet, Lines.NoticeShow, Lines.NoticeNotNow, Lines.NoticeLater }.All(parts.Lines.ContainsKey))
        {
            return [];
        }

        if (words.Wordings("en").Any(w => w.Count > 1 || w[0].Split(' ').Length > MostWords || w[0].EndsWith('?')))
        {
            map.Fault(line, $"`notice` is one short line of at most {MostWords} words that says what the guide is about; the buttons ask.");
        }

        Choice[] choices = [Button(Show, Lines.NoticeShow, steps[0].Name), Button(NotNow, Lines.NoticeNotNow, Dialog.NoticeLaterStep)];
        return
        [
            new AskStep(Dialog.NoticeStep, line, AskKind.Choice, new StepWords(words, parts.Lines[Lines.NoticeQuiet], []))
            {
                Choices = choices,
                Version = Fingerprint.Of(choices.Select(c => c.Title.Version).Append(words.Version)),
                Phrases = new Lazy<ChoiceMatcher>(() => new ChoiceMatcher([.. choices.Select(c => new ChoicePhrases(c.Id, c.Also, [.. InEveryLanguage(c.Title), .. c.Only]))])),
            },
            new SayStep(Dialog.NoticeLaterStep, line, new StepWords(parts.Lines[Lines.NoticeLater], null, [])) { Then = Dialog.NoticeEndStep },
            new EndStep(Dialog.NoticeEndStep, line, EndOf.Dialog),
        ];

        Choice Button(string id, string title, string goTo) =>
            new(id, line, parts.Lines[title], null, [], id is Show ? ["yes", "ok", "okay", "show me", "go on"] : ["no", "no thanks", "later", "skip it", "dont show it"]) { GoTo = goTo };
    }

    /// <summary>Help that somebody needs now never waits behind a notice: no dialog that may open at any time has one.</summary>
    public static void Check(DialogParts parts, Faults faults)
    {
        var urgent = parts.Interruptions.Select(i => i.Interruption)
            .SelectMany(i => i.Topic is { } topic && parts.FindSubject(topic) is { } subject ? subject.Dialogs : [i.Dialog ?? ""])
            .ToHashSet(StringComparer.Ordinal);
        foreach (var dialog in parts.Dialogs.Where(d => d.Notice is not null))
        {
            if (!dialog.IsGuide)
            {
                faults.Add(dialog.File, 1, "Only a guide has a `notice`.");
            }

            if (urgent.Contains(dialog.Id))
            {
                faults.Add(dialog.File, 1, "This dialog opens at once when somebody needs it (interruptions.yaml): it has no `notice`.");
            }
        }
    }

    private static IEnumerable<string> InEveryLanguage(Words words) => words.Languages.SelectMany(words.Wordings).SelectMany(w => w);
}
