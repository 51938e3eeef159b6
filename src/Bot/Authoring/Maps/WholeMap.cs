using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Dialogs.Loading;

namespace ProtectRespect.Bot.Authoring.Maps;

/// <summary>
/// All dialogs, one column for each kind of reader. Left of a box stands what opens it: subjects and what may be said at any time.
/// Arrows are dialogs that begin another; those that many begin are named at the right instead, or nothing else could be seen.
/// </summary>
internal sealed class WholeMap
{
    private const int TagWidth = 170;
    private const int BoxWidth = 190;
    private const int OutWidth = 150;
    private const int Gap = 26;
    private const int ColumnWidth = TagWidth + BoxWidth + OutWidth + (3 * Gap);
    private const int Top = 90;
    private const int TagHeight = 20;
    private const int MostArrows = 2;

    private readonly DialogSet _dialogs;
    private readonly SvgCanvas _canvas = new();
    private readonly ILookup<string, string> _begins;
    private readonly HashSet<string> _hubs;
    private readonly Dictionary<string, (int X, int Y, int Height)> _places = new(StringComparer.Ordinal);

    private WholeMap(DialogSet dialogs)
    {
        _dialogs = dialogs;
        var edges = dialogs.Dialogs.OrderBy(d => d.Id, StringComparer.Ordinal)
            .SelectMany(d => d.Steps.SelectMany(ReferenceRules.Begun).Distinct(StringComparer.Ordinal).Select(to => (From: d.Id, To: to)))
            .Where(e => e.From != e.To)
            .ToList();
        _begins = edges.ToLookup(e => e.From, e => e.To, StringComparer.Ordinal);
        _hubs = [.. edges.GroupBy(e => e.To, StringComparer.Ordinal).Where(g => g.Count() > MostArrows).Select(g => g.Key)];
    }

    public static string Draw(DialogSet dialogs)
    {
        var map = new WholeMap(dialogs);
        map.DrawAll();
        return map._canvas.Draw($"All dialogs, version {dialogs.Version}");
    }

    private void DrawAll()
    {
        _canvas.Text(24, 34, $"All dialogs, version {_dialogs.Version}", size: 18, bold: true);
        _canvas.Text(24, 56, "Blue: subjects that open a dialog. Red: what may be said at any time. Arrows: a dialog begins another. Grey, right: begun by many.", Palette.Soft);
        var column = 0;
        foreach (var group in _dialogs.Dialogs.GroupBy(d => d.Readers).OrderBy(g => g.Key))
        {
            DrawColumn(column++, group.Key, group.OrderBy(d => d.File, StringComparer.Ordinal));
        }

        foreach (var from in _begins)
        {
            foreach (var to in from.Where(to => !_hubs.Contains(to)))
            {
                Connect(_places[from.Key], _places[to]);
            }
        }
    }

    private void DrawColumn(int column, Readers readers, IEnumerable<Dialog> dialogs)
    {
        var x = 24 + (column * ColumnWidth);
        var y = Top;
        _canvas.Text(x + TagWidth + Gap, y, Palette.NameOf(readers), size: 15, bold: true);
        y += 16;
        foreach (var dialog in dialogs)
        {
            y += DrawDialog(dialog, x, y) + 10;
        }
    }

    private int DrawDialog(Dialog dialog, int x, int y)
    {
        var subjects = _dialogs.Topics.Subjects.Where(s => s.Dialogs.Contains(dialog.Id)).Select(s => (Words: s.Id.Replace('_', ' '), Fill: Palette.Subject));
        var said = _dialogs.Interruptions.All.Where(i => i.Dialog == dialog.Id).Select(i => (Words: i.Id.Replace('-', ' '), Fill: Palette.Interruption));
        var tags = subjects.Concat(said).ToList();
        var onwards = _begins[dialog.Id].Where(_hubs.Contains).ToList();
        var height = Math.Max(Math.Max(tags.Count, onwards.Count) * TagHeight, 28);
        var (boxX, middle) = (x + TagWidth + Gap, y + (height / 2));
        for (var i = 0; i < tags.Count; i++)
        {
            var top = y + (i * TagHeight);
            _canvas.Box(x, top, TagWidth, TagHeight - 4, tags[i].Fill, "none", 8);
            _canvas.Text(x + 8, top + 12, tags[i].Words, size: 11);
            _canvas.Arrow(x + TagWidth, top + 8, boxX, middle, Palette.Edge);
        }

        _canvas.Box(boxX, y, BoxWidth, height, Palette.Of(dialog.Readers), Palette.Edge);
        _canvas.Text(boxX + 10, middle + 4, dialog.Id, bold: dialog.IsGuide);
        for (var i = 0; i < onwards.Count; i++)
        {
            var top = y + (i * TagHeight);
            _canvas.Box(boxX + BoxWidth + 8, top, OutWidth - 8, TagHeight - 4, Palette.Leaving, "none", 8);
            _canvas.Text(boxX + BoxWidth + 16, top + 12, $"\u2192 {onwards[i]}", Palette.Soft, size: 11);
        }

        _places[dialog.Id] = (boxX, y, height);
        return height;
    }

    private void Connect((int X, int Y, int Height) from, (int X, int Y, int Height) to)
    {
        var back = to.X <= from.X;
        _canvas.Arrow(from.X + BoxWidth, from.Y + from.Height - 6, back ? to.X + BoxWidth : to.X, to.Y + 8, back ? Palette.Back : Palette.Edge, back);
    }
}
