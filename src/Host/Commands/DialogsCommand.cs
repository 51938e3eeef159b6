using ProtectRespect.Bot.Authoring;

/// <summary><c>dialogs WORD</c>: what content authors do with a folder of dialogs. Each word gives the exit code.</summary>
internal static class DialogsCommand
{
    public const string Verb = "dialogs";

    public static IReadOnlyDictionary<string, Func<CommandLine, Task<int>>> Words { get; } = new Dictionary<string, Func<CommandLine, Task<int>>>(StringComparer.Ordinal)
    {
        ["check"] = Check,
    };

    private static async Task<int> Check(CommandLine line)
    {
        var check = ContentCheck.Of(Folder(line), TimeProvider.System.GetUtcNow());
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

    private static string Folder(CommandLine line) =>
        line.Folder is { } folder ? Settings.AtHome(folder) : Settings.Dialogs(Settings.Read(line));
}
