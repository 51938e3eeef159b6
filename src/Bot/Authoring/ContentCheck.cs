using System.Globalization;
using System.Text;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Dialogs.Lint;
using ProtectRespect.Bot.Turns;

namespace ProtectRespect.Bot.Authoring;

/// <summary>Everything that can be said about a folder of content before it is published.</summary>
public sealed class ContentCheck
{
    private readonly IReadOnlyList<GradeOfText> _grades;

    private ContentCheck(IReadOnlyList<DialogFault> faults, IReadOnlyList<DialogFault> warnings, IReadOnlyList<GradeOfText> grades, string summary) =>
        (Faults, Warnings, _grades, Summary) = (faults, warnings, grades, summary);

    /// <summary>What keeps it from serving, or from being published.</summary>
    public IReadOnlyList<DialogFault> Faults { get; }

    /// <summary>What is overdue for another look.</summary>
    public IReadOnlyList<DialogFault> Warnings { get; }

    public string Summary { get; }

    /// <summary>The last bank holiday that is listed; null when there is none, or nothing could be loaded.</summary>
    public DateOnly? LastClosedDay { get; private init; }

    public static ContentCheck Of(string folder, DateTimeOffset now)
    {
        var load = DialogSet.Load(folder);
        var lint = load.Set is { } set ? DialogLint.Check(set) : DialogLint.CheckTexts(load.Draft!);
        var safeguarding = SafeguardingCheck.Of(folder, now);
        var drills = DrillCheck.Of(folder, load.Set, now);
        DialogFault[] faults = [.. load.Faults, .. lint.Faults, .. FixedWords.Faults(folder), .. safeguarding.Faults, .. drills.Faults];
        DialogFault[] warnings = [.. load.Warnings(now), .. safeguarding.Warnings, .. drills.Warnings];
        return new ContentCheck(faults, warnings, lint.Grades, Sum(load.Set, faults.Length, warnings.Length)) { LastClosedDay = load.Set?.Hours.LastClosedDay };
    }

    /// <summary>How every dialog and every page reads, the worst first.</summary>
    public string GradeTable()
    {
        var table = new StringBuilder("grade  limit  readers        dialog");
        foreach (var grade in _grades)
        {
            table.AppendLine().Append(CultureInfo.InvariantCulture, $"{grade.Grade,5:0.0}  {grade.Limit,5:0}  {grade.Readers,-13}  {grade.Id}");
        }

        return table.ToString();
    }

    private static string Sum(DialogSet? set, int faults, int warnings)
    {
        var size = set is null ? "not loaded" : $"{set.Dialogs.Count()} dialogs, {set.Sheets.Count} pages to print, {set.Services.All.Count} services, version {set.Version}";
        return $"{Count(faults, "fault")}, {Count(warnings, "warning")}: {size}.";
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
