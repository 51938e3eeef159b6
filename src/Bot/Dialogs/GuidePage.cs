using ProtectRespect.Bot.Dialogs.Lint;
using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>
/// A guide as a page to read: the same words as in the conversation, in the order of its file. What only a conversation needs is left
/// out: its questions, and what hangs on who is on duty this minute. Pure.
/// </summary>
internal sealed record GuidePage(string Title, string? Notice, IReadOnlyList<GuidePart> Parts, IReadOnlyList<Dialog> More)
{
    /// <summary>The guides of a kind of reader, by title: those written for them, and what their questions lead to.</summary>
    /// <param name="who">The answer <c>who</c> that such a reader gives.</param>
    public static IReadOnlyList<Dialog> Guides(DialogSet set, Readers readers, string who)
    {
        var led = set.Topics.Subjects.Select(s => s.DialogFor(who)).ToHashSet(StringComparer.Ordinal);
        return [.. set.Dialogs.Where(d => d is { IsGuide: true, Title: not null } && (d.Readers == readers || led.Contains(d.Id))).OrderBy(d => First(d.Title!), StringComparer.OrdinalIgnoreCase)];
    }

    /// <param name="guides">What the page may lead on to.</param>
    public static GuidePage Of(Dialog dialog, DialogSet set, string who, IReadOnlyList<Dialog> guides)
    {
        var titles = dialog.Steps.OfType<AskStep>().Where(s => s.Name != Dialog.NoticeStep).SelectMany(s => s.Choices).Where(c => c.GoTo is not null)
            .GroupBy(c => c.GoTo!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => First(g.First().Title), StringComparer.Ordinal);
        var fleeting = OfTheMoment(dialog);
        fleeting.UnionWith([Dialog.NoticeStep, Dialog.NoticeLaterStep]);
        List<GuidePart> parts = [new(null, [], [], [])];
        foreach (var step in dialog.Steps.Where(s => !fleeting.Contains(s.Name)))
        {
            var title = titles.GetValueOrDefault(step.Name) ?? TitleByName(step.Name, set);
            foreach (var words in step is SayStep or AskStep { Kind: AskKind.Choice } ? ReferenceRules.Spoken(step).Take(1) : [])
            {
                var text = Sentences(words.Words, dropQuestions: step is AskStep, set);
                if (text.Count + words.Help.Count == 0 && words.Sheet is null)
                {
                    continue;
                }

                if (title is not null && parts[^1].Title != title)
                {
                    parts.Add(new GuidePart(title, [], [], []));
                }

                parts[^1] = parts[^1].With(text, words);
            }
        }

        return new GuidePage(First(dialog.Title!), dialog.Notice is { } notice ? First(notice) : null, [.. parts.Where(p => !p.IsEmpty)], LeadsTo(dialog, set, who, guides));
    }

    /// <summary>Steps that speak of who is on duty now: where a branch on it leads and nothing else does.</summary>
    private static HashSet<string> OfTheMoment(Dialog dialog)
    {
        var otherwise = dialog.Steps.Where(s => s is not BranchStep { On: "duty" or "door" }).SelectMany(ReferenceRules.Targets).ToHashSet(StringComparer.Ordinal);
        return [.. dialog.Steps.OfType<BranchStep>().Where(b => b.On is "duty" or "door").SelectMany(b => b.When.Values.Append(b.Else)).Where(target => !otherwise.Contains(target))];
    }

    private static string? TitleByName(string step, DialogSet set) => step.Split('-')[0] switch
    {
        "do" => First(set.LineWords(Lines.GuideDo)),
        "who" => First(set.LineWords(Lines.GuideWho)),
        _ => null,
    };

    private static IReadOnlyList<string> Sentences(Words words, bool dropQuestions, DialogSet set) =>
    [
        .. words.Wordings("en").First()
            .Select(bubble => string.Join(' ', ReadingGrade.Sentences(bubble).Where(s => !dropQuestions || !s.TrimEnd().EndsWith('?'))))
            .Where(text => text.Length > 0)
            .Select(text => Placeholders.Fill(text, name => set.Services.Fact(name) ?? "")),
    ];

    private static IReadOnlyList<Dialog> LeadsTo(Dialog dialog, DialogSet set, string who, IReadOnlyList<Dialog> guides) =>
    [
        .. dialog.Steps.SelectMany(s => ReferenceRules.Begun(s).Concat(ReferenceRules.Topics(s).Select(t => set.Topics.Find(t)?.DialogFor(who)).OfType<string>()))
            .Where(id => id != dialog.Id)
            .Distinct(StringComparer.Ordinal)
            .Select(set.Find).OfType<Dialog>()
            .Where(guides.Contains),
    ];

    internal static string First(Words words) => words.Wordings("en").First()[0];
}

/// <summary>A stretch of a guide under one heading; the first has none.</summary>
/// <param name="Help">Ids of services.</param>
/// <param name="Sheets">Ids of pages to print.</param>
internal sealed record GuidePart(string? Title, IReadOnlyList<string> Text, IReadOnlyList<string> Help, IReadOnlyList<string> Sheets)
{
    public bool IsEmpty => Text.Count + Help.Count + Sheets.Count == 0;

    public GuidePart With(IReadOnlyList<string> text, StepWords words) => this with
    {
        Text = [.. Text, .. text.Except(Text)],
        Help = [.. Help.Union(words.Help, StringComparer.Ordinal)],
        Sheets = words.Sheet is { } sheet ? [.. Sheets.Union([sheet], StringComparer.Ordinal)] : Sheets,
    };
}
