namespace ProtectRespect.Bot.Dialogs.Lint;

/// <summary>Examples that say what the bot answers.</summary>
internal static class ExampleLint
{
    public static IEnumerable<DialogFault> Check(DialogSet dialogs) =>
        dialogs.Examples.Where(e => !e.Talk.Any(line => line.Kind is "bot"))
            .Select(e => new DialogFault(e.File, e.Talk.Count > 0 ? e.Talk[0].Line : 1, $"The example \"{e.Title}\" has no line `bot:`, so it shows nothing."));
}
