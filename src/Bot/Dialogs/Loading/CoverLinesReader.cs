namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Reads cover-lines.yaml, and checks that a question offers no line that is not there.</summary>
internal static class CoverLinesReader
{
    public static readonly string[] Keys = [.. WordsReader.Languages, "status"];

    private static readonly string[] Statuses = ["to-confirm", "confirmed"];

    public static void Read(YamlMap map, DialogParts parts)
    {
        SharedFiles.Head(map, parts, "coverLines");
        parts.CoverLines = new CoverLines((map.Map("coverLines")?.EachMap() ?? []).Select(l => ReadLine(l.Name, l.Map)).DistinctBy(l => l.Id).ToList());
    }

    /// <summary>A choice that does not lead elsewhere is kept as its id, and whoever calls reads the line of that id.</summary>
    public static void Check(DialogParts parts, Faults faults)
    {
        foreach (var line in parts.CoverLines.All)
        {
            WordRules.Check(line.Words, "cover-lines.yaml", 1, parts, faults);
        }

        foreach (var (dialog, question) in parts.Questions().Where(q => q.Question.Into == Cards.IfSomeoneElse && !q.Question.IsFree))
        {
            foreach (var unknown in question.Choices.Where(c => c.GoTo is null && parts.CoverLines.Find(c.Id) is null))
            {
                faults.Add(dialog.File, unknown.Line, $"`{unknown.Id}` is no line of cover-lines.yaml.");
            }
        }
    }

    private static CoverLine ReadLine(string id, YamlMap map)
    {
        map.Knows(Keys);
        var status = map.Text("status");
        if (!Statuses.Contains(status))
        {
            map.Fault(map.LineOf("status"), $"`status` must be one of: {string.Join(", ", Statuses)}.");
        }

        return new CoverLine(id, WordsReader.Read(map, $"cover-lines.{id}"), status == "confirmed");
    }
}
