using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Authoring.Maps;

/// <summary>The steps of one dialog from left to right, each as far as it is from the first; dashed lines lead back.</summary>
internal sealed class DialogMap
{
    private const int BoxWidth = 270;
    private const int ColumnWidth = BoxWidth + 120;
    private const int Top = 70;
    private const int Letters = 40;
    private const int Padding = 10;

    private readonly Dialog _dialog;
    private readonly SvgCanvas _canvas = new();
    private readonly Dictionary<string, int> _depth = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int X, int Y)> _places = new(StringComparer.Ordinal);
    private readonly List<(int X, int Y, int Column, string To)> _arrows = [];

    private DialogMap(Dialog dialog) => _dialog = dialog;

    public static string Draw(Dialog dialog)
    {
        var map = new DialogMap(dialog);
        map.Measure();
        map.DrawSteps();
        return map._canvas.Draw($"The dialog {dialog.Id}, step by step");
    }

    private void Measure()
    {
        var next = new Queue<string>([_dialog.First]);
        _depth[_dialog.First] = 0;
        while (next.TryDequeue(out var name))
        {
            foreach (var target in ReferenceRules.Targets(_dialog.Find(name)!).Where(t => _depth.TryAdd(t, _depth[name] + 1)))
            {
                next.Enqueue(target);
            }
        }
    }

    private void DrawSteps()
    {
        _canvas.Text(24, 34, _dialog.Id, size: 18, bold: true);
        _canvas.Text(24, 54, $"{Palette.NameOf(_dialog.Readers)}{(_dialog.IsGuide ? ", a guide" : "")}", Palette.Soft);
        foreach (var column in _dialog.Steps.GroupBy(s => _depth[s.Name]).OrderBy(g => g.Key))
        {
            var y = Top;
            foreach (var step in column)
            {
                y += DrawStep(step, column.Key, y) + 22;
            }
        }

        foreach (var (x, y, column, to) in _arrows)
        {
            var target = _places[to];
            var back = _depth[to] <= column;
            _canvas.Arrow(x, y, back ? target.X + BoxWidth : target.X, target.Y + 16, back ? Palette.Back : Palette.Edge, back);
        }
    }

    private int DrawStep(Step step, int column, int y)
    {
        var x = 24 + (column * ColumnWidth);
        var lines = SvgCanvas.Wrap(StepWording.What(step), Letters)
            .Concat(StepWording.Texts(step).Take(1).SelectMany(text => SvgCanvas.Wrap(text, Letters)))
            .ToList();
        var ways = StepWording.Ways(step).ToList();
        var height = (Padding * 2) + ((1 + lines.Count + ways.Count(w => w.Label.Length > 0)) * SvgCanvas.LineHeight);
        _canvas.Box(x, y, BoxWidth, height, step is AskStep ? Palette.Of(_dialog.Readers) : "#ffffff", Palette.Edge);
        var baseline = y + Padding + 12;
        _canvas.Text(x + Padding, baseline, step.Name, bold: true);
        foreach (var line in lines)
        {
            baseline += SvgCanvas.LineHeight;
            _canvas.Text(x + Padding, baseline, line, Palette.Soft, size: 11);
        }

        foreach (var (label, to, leaves) in ways)
        {
            if (label.Length > 0)
            {
                baseline += SvgCanvas.LineHeight;
                _canvas.Text(x + BoxWidth - Padding, baseline, leaves is null ? label : $"{label} \u2192 {leaves}", size: 11, anchor: "end");
            }

            if (to is not null)
            {
                _arrows.Add((x + BoxWidth, baseline - 4, column, to));
            }
        }

        _places[step.Name] = (x, y);
        return height;
    }
}
