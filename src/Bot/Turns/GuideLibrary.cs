using ProtectRespect.Bot.Chat;
using ProtectRespect.Bot.Dialogs;

namespace ProtectRespect.Bot.Turns;

/// <summary>The guides for adults as pages. They are made of the dialogs, so a guide and its page never differ.</summary>
internal sealed class GuideLibrary(DialogSet set)
{
    /// <summary>By the word in the address: who reads, and the answer <c>who</c> that such a reader would give.</summary>
    private static readonly Dictionary<string, (Readers Readers, string Who, string Line)> Kinds = new(StringComparer.Ordinal)
    {
        ["parents"] = (Readers.Parents, "parent", Lines.GuidesParents),
        ["professionals"] = (Readers.Professionals, "professional", Lines.GuidesProfessionals),
    };

    public PrintedSheet? Index(string readers)
    {
        if (!Kinds.TryGetValue(readers, out var kind))
        {
            return null;
        }

        var title = Line(kind.Line);
        var guides = Of(kind).Select(d => LinkTo(d, readers));
        return new PrintedSheet(title, Line(Lines.GuidesIntro), [new(Line(Lines.GuidesList), [], [.. guides], [])]) { TabTitle = title };
    }

    public PrintedSheet? Page(string readers, string id)
    {
        if (!Kinds.TryGetValue(readers, out var kind) || Of(kind).FirstOrDefault(d => d.Id == id) is not { } dialog)
        {
            return null;
        }

        var guide = GuidePage.Of(dialog, set, kind.Who, Of(kind));
        var more = guide.More.Select(d => LinkTo(d, readers)).ToList();
        return new PrintedSheet(
            guide.Title, guide.Notice,
            [
                .. guide.Parts.Select(p => new PrintedPart(p.Title, p.Text, [.. set.Services.Confirmed(p.Help).SelectMany(Help), .. p.Sheets.Select(set.FindSheet).OfType<Sheet>().Select(LinkTo)], [])),
                .. more.Count > 0 ? [new PrintedPart(Line(Lines.GuideMore), [], more, [])] : Array.Empty<PrintedPart>(),
            ])
        {
            TabTitle = guide.Title,
            IsProse = true,
            Up = new PrintedHelp(Line(kind.Line), "/" + readers),
        };
    }

    public static PrintedHelp LinkTo(Sheet sheet) => new(GuidePage.First(sheet.Title), Sheet.AddressOf(sheet.Id));

    /// <summary>A number stands in the title of its button already; an address does not.</summary>
    public static IEnumerable<PrintedHelp> Help(Service service) => service.Actions.Select(a =>
        new PrintedHelp(a.Type is "call" ? a.Title : $"{a.Title}: {new Uri(a.Value).Host}{new Uri(a.Value).AbsolutePath.TrimEnd('/')}", a.Value));

    private IReadOnlyList<Dialog> Of((Readers Readers, string Who, string Line) kind) => GuidePage.Guides(set, kind.Readers, kind.Who);

    private static PrintedHelp LinkTo(Dialog dialog, string readers) => new(GuidePage.First(dialog.Title!), $"/{readers}/{dialog.Id}");

    private string Line(string id) => GuidePage.First(set.LineWords(id));
}
