using NodaTime;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>What visitors are sent to is confirmed, and somebody answers at any hour.</summary>
internal static class ServiceRules
{
    /// <summary>What a confirmed service must answer for at the emptiest hour of the week.</summary>
    public static readonly string[] AtAnyHour = ["danger", "missing", "self-harm"];

    /// <summary>A Sunday at 03:00.</summary>
    private static readonly DateTimeOffset EmptiestHour = OpeningHours.ToInstant(new LocalDateTime(2027, 1, 3, 3, 0));

    public static void Check(Dialog dialog, DialogParts parts, Faults faults)
    {
        foreach (var step in dialog.Steps)
        {
            foreach (var words in ReferenceRules.Spoken(step))
            {
                CheckHelp(words.Help, step.Name, dialog.File, step.Line, parts, faults);
                if (words.Sheet is { } sheet && parts.FindSheet(sheet) is null)
                {
                    faults.Add(dialog.File, step.Line, $"`{step.Name}` shows the sheet `{sheet}`, which is not in sheets/.");
                }
            }
        }
    }

    public static void CheckSheet(Sheet sheet, DialogParts parts, Faults faults)
    {
        foreach (var part in sheet.Parts)
        {
            var title = part.Title.Wordings("en").First()[0];
            foreach (var unknown in part.Help.Where(s => parts.Services.Find(s) is null))
            {
                faults.Add(sheet.File, 1, $"`{title}` shows `{unknown}`, which is no service of services.yaml.");
            }

            CheckHelp(part.Help, title, sheet.File, 1, parts, faults);
            foreach (var unknown in part.Pages.Where(id => parts.FindSheet(id) is null))
            {
                faults.Add(sheet.File, 1, $"`{title}` leads to the sheet `{unknown}`, which is not in sheets/.");
            }
        }
    }

    public static void CheckDirectory(DialogParts parts, Faults faults)
    {
        foreach (var need in AtAnyHour)
        {
            if (!parts.Services.All.Any(s => s.Confirmed && s.Serves.Contains(need) && s.Hours is { } hours && hours.IsOpen(EmptiestHour)))
            {
                faults.Add("services.yaml", 1, $"No confirmed service with `serves: [{need}]` is open at 03:00 on a Sunday.");
            }
        }
    }

    private static void CheckHelp(IReadOnlyList<string> help, string name, string file, int line, DialogParts parts, Faults faults)
    {
        var known = help.Select(parts.Services.Find).OfType<Service>().ToList();
        if (known.Count > 0 && known.TrueForAll(s => !s.Confirmed))
        {
            faults.Add(file, line, $"`{name}` sends to {string.Join(", ", known.Select(s => $"`{s.Id}`"))}: not confirmed, so no visitor would see a button.");
        }
    }
}
