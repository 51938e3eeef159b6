using System.Globalization;
using System.Net;
using System.Text;

namespace ProtectRespect.Bot.Authoring.Maps;

/// <summary>Draws on a page as large as what is on it. Colours are attributes: no style sheet, no script, the same picture everywhere.</summary>
internal sealed class SvgCanvas
{
    public const int LineHeight = 16;
    private const int Margin = 24;

    private readonly StringBuilder _under = new();
    private readonly StringBuilder _over = new();
    private int _right;
    private int _bottom;

    public void Box(int x, int y, int width, int height, string fill, string edge, int round = 6)
    {
        _over.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\" fill=\"{fill}\" stroke=\"{edge}\"/>\n");
        Reach(x + width, y + height);
    }

    public void Text(int x, int y, string text, string colour = "#1d2b30", int size = 12, bool bold = false, string anchor = "start")
    {
        _over.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" fill=\"{colour}\" font-size=\"{size}\" text-anchor=\"{anchor}\"{(bold ? " font-weight=\"600\"" : "")}>{WebUtility.HtmlEncode(text)}</text>\n");
        Reach(x, y);
    }

    /// <summary>A curve that leaves to the right and arrives from the left; one that leads back arrives from the right, the farther the wider.</summary>
    public void Arrow(int fromX, int fromY, int toX, int toY, string colour, bool back = false)
    {
        var bend = back ? 30 + (Math.Abs(toY - fromY) / 12) : Math.Max(30, (toX - fromX) / 2);
        var arrives = back ? toX + bend : toX - bend;
        var dash = back ? " stroke-dasharray=\"5 4\"" : "";
        _under.Append(CultureInfo.InvariantCulture, $"<path d=\"M{fromX} {fromY} C{fromX + bend} {fromY} {arrives} {toY} {toX} {toY}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.4\"{dash} marker-end=\"url(#head)\"/>\n");
        Reach(fromX + bend, Math.Max(fromY, toY));
    }

    public string Draw(string title)
    {
        var (width, height) = (_right + Margin, _bottom + Margin);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" font-family="system-ui, sans-serif">
            <title>{WebUtility.HtmlEncode(title)}</title>
            <defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#53636a"/></marker></defs>
            <rect width="{width}" height="{height}" fill="#ffffff"/>
            {_under}{_over}</svg>

            """);
    }

    /// <summary>Breaks a text into lines of about so many letters.</summary>
    public static IReadOnlyList<string> Wrap(string text, int letters)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }

    private void Reach(int x, int y) => (_right, _bottom) = (Math.Max(_right, x), Math.Max(_bottom, y));
}
