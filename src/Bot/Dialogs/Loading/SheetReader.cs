namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Reads one page to print.</summary>
internal static class SheetReader
{
    public static readonly string[] Keys = ["sheet", "for", "owner", "reviewBy", "title", "intro", "parts"];
    public static readonly string[] PartKeys = ["title", "lines", "help", "blanks", "pages"];

    public static void Read(YamlMap map, DialogParts parts)
    {
        map.Knows(Keys);
        var id = map.Text("sheet");
        if (!id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            map.Fault(map.LineOf("sheet"), "The id of a sheet is its address: small letters, digits and dashes only.");
        }

        if (parts.FindSheet(id) is { } twin)
        {
            map.Fault($"A sheet `{id}` is already in {twin.File}.");
            return;
        }

        var head = parts.Head(map, $"the sheet `{id}`");
        var title = One(map, "title", $"sheets.{id}.title");
        if (title is null)
        {
            map.Fault("`title` is missing.");
            return;
        }

        parts.Sheets.Add(new Sheet(
            id, map.File, DialogReader.ReadersOf(map), head.Owner, head.ReviewBy, title, One(map, "intro", $"sheets.{id}.intro"),
            [.. map.Maps("parts").Select((part, i) => ReadPart(part, $"sheets.{id}.{i + 1}"))]));
    }

    private static SheetPart ReadPart(YamlMap map, string contentId)
    {
        map.Knows(PartKeys);
        if (One(map, "title", $"{contentId}.title") is not { } title)
        {
            map.Fault("`title` is missing.");
            title = Plain($"{contentId}.title", "");
        }

        return new SheetPart(
            title,
            [.. map.Words("lines").Select((line, i) => line($"{contentId}.line-{i + 1}"))],
            map.Texts("help"),
            [.. map.Words("blanks").Select((blank, i) => blank($"{contentId}.blank-{i + 1}"))],
            map.Texts("pages"));
    }

    private static Words? One(YamlMap map, string name, string contentId) => map.Words(name).FirstOrDefault()?.Invoke(contentId);

    private static Words Plain(string contentId, string text) => new(contentId, new Dictionary<string, IReadOnlyList<string>> { ["en"] = [text] });
}
