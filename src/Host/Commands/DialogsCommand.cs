using ProtectRespect.Bot.Authoring;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Recognition.Safeguarding.Loading;
using ProtectRespect.Core.Content;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Time;

/// <summary><c>dialogs WORD</c>: what content authors do with a folder of dialogs. Each word gives the exit code.</summary>
internal static class DialogsCommand
{
    public const string Verb = "dialogs";

    private static readonly string[] Visitors = ["young-person", "parent", "professional", "someone-else"];

    public static IReadOnlyDictionary<string, Func<CommandLine, Task<int>>> Words { get; } = new Dictionary<string, Func<CommandLine, Task<int>>>(StringComparer.Ordinal)
    {
        ["check"] = Check,
        ["map"] = Map,
        ["preview"] = Preview,
        ["train"] = DialogsTrainCommand.Run,
    };

    private static async Task<int> Check(CommandLine line)
    {
        var folder = line.Operand is { } named ? Settings.AtHome(named) : Home(line);
        if (!Directory.Exists(folder))
        {
            throw new StartRefusedException($"There is no folder {folder}.");
        }

        var check = ContentCheck.Of(folder, TimeProvider.System.GetUtcNow());
        foreach (var found in check.Faults)
        {
            await Console.Out.WriteLineAsync(found.ToString());
        }

        foreach (var found in check.Warnings)
        {
            await Console.Out.WriteLineAsync($"{found} (a warning)");
        }

        if (line.Grades)
        {
            await Console.Out.WriteLineAsync(check.GradeTable());
        }

        await Console.Out.WriteLineAsync(check.Summary);
        return check.Faults.Count == 0 ? 0 : 1;
    }

    private static async Task<int> Map(CommandLine line)
    {
        var catalogue = Catalogue(line);
        var svg = line.Operand is { } dialog ? catalogue.Map(dialog) ?? throw Unknown(dialog) : catalogue.Map();
        if (line.Out is { } file)
        {
            await File.WriteAllTextAsync(file, svg);
            await Console.Out.WriteLineAsync($"Written: {file}. A browser shows it.");
        }
        else
        {
            await Console.Out.WriteAsync(svg);
        }

        return 0;
    }

    private static async Task<int> Preview(CommandLine line)
    {
        var catalogue = Catalogue(line);
        if (line.Operand is { } dialog && catalogue.Dialog(dialog) is null)
        {
            throw Unknown(dialog);
        }

        if (line.Who is { } who && !Visitors.Contains(who))
        {
            throw new StartRefusedException($"--who {who} is not known. It is one of: {string.Join(", ", Visitors)}.");
        }

        var settings = new RehearsalSettings
        {
            Dialog = line.Operand,
            Who = line.Who,
            Quiet = line.Quiet,
            WorkerHere = line.WorkerHere,
            At = line.At is { } at ? ShiftedClock.StartingAt(at, TimeProvider.System).GetUtcNow() : TimeProvider.System.GetUtcNow(),
        };
        await new Preview(catalogue, settings, Console.In, Console.Out).Play();
        return 0;
    }

    private static ContentCatalogue Catalogue(CommandLine line)
    {
        var load = DialogSet.Load(Home(line));
        var safeguarding = SafeguardingLoader.Load(Home(line));
        return load.Set is { } set && safeguarding.Recogniser is { } recogniser
            ? new ContentCatalogue(() => set, () => recogniser)
            : throw new StartRefusedException("The content has faults. `./run dialogs check` lists them.");
    }

    private static string Home(CommandLine line) => Settings.Dialogs(Settings.Read(line));

    private static StartRefusedException Unknown(string dialog) => new($"There is no dialog {dialog}.");
}
