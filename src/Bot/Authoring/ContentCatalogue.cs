using ProtectRespect.Bot.Authoring.Maps;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Content;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Authoring;

/// <summary>The set in force, for people who read, write and answer for it.</summary>
/// <param name="current">Gives the set: it may be another one tomorrow.</param>
/// <param name="assess">What notices danger in rehearsed words.</param>
public sealed class ContentCatalogue(Func<DialogSet> current, Func<IAssess> assess) : IContentCatalogue
{
    public ContentOverview Overview()
    {
        var set = current();
        return new ContentOverview(
            set.Version,
            [.. set.Dialogs.OrderBy(d => d.Readers).ThenBy(d => d.Id, StringComparer.Ordinal).Select(Summary)],
            [.. set.Sheets.Select(s => new SheetSummary(
                s.Title.Wordings("en").First()[0], Sheet.AddressOf(s.Id), Palette.NameOf(s.Readers), s.Owner, s.ReviewBy))],
            [.. set.Services.All.Select(Summary)],
            [.. set.Centres.Select(c => new CentreSummary(c.Name, c.Confirmed, c.Area, c.Note, c.ReviewBy))]);
    }

    public ContentDialog? Dialog(string id) => current().Find(id) is { } dialog
        ? new ContentDialog(Summary(dialog), dialog.File, [.. dialog.Steps.Select(Step)], DialogMap.Draw(dialog))
        : null;

    public string Map() => WholeMap.Draw(current());

    /// <summary>The steps of one dialog as SVG; null when there is none of that id.</summary>
    public string? Map(string id) => current().Find(id) is { } dialog ? DialogMap.Draw(dialog) : null;

    public RehearsedTalk Rehearse(RehearsalSettings settings, IReadOnlyList<string> said)
    {
        var rehearsal = new Rehearsal(current(), assess(), settings);
        foreach (var text in said)
        {
            rehearsal.Say(text);
        }

        return rehearsal.Talk;
    }

    private static DialogSummary Summary(Dialog dialog) =>
        new(dialog.Id, Palette.NameOf(dialog.Readers), dialog.IsGuide, dialog.Owner, dialog.ReviewBy);

    private static ServiceSummary Summary(Service service) => new(
        service.Id, service.Name, service.Confirmed, service.CheckedOn, service.ReviewBy, service.Hours?.InWords(), service.Ages.InWords(),
        [.. service.Actions.Select(a => a.Title)], service.Source, service.Note);

    private static ContentStep Step(Dialogs.Steps.Step step) => new(
        step.Name, StepWording.What(step), [.. StepWording.Texts(step)], [.. StepWording.Quiet(step)],
        [.. StepWording.Ways(step).Where(w => w.Label.Length > 0).Select(w => $"{w.Label} \u2192 {w.Leaves ?? w.To ?? "on"}")], StepWording.Help(step));
}
