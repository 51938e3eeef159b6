namespace ProtectRespect.Bot.Dialogs.Lint;

/// <summary>Examples that say what the bot answers, with steps that there are.</summary>
internal static class ExampleLint
{
    public static IEnumerable<DialogFault> Check(DialogSet dialogs) =>
        dialogs.Examples.SelectMany(example => Silent(example).Concat(Unknown(dialogs, example)));

    private static IEnumerable<DialogFault> Silent(ExampleConversation example) =>
        example.Talk.Any(line => line.Kind is "bot")
            ? []
            : [new DialogFault(example.File, example.Talk.Count > 0 ? example.Talk[0].Line : 1, $"The example \"{example.Title}\" has no line `bot:`, so it shows nothing.")];

    private static IEnumerable<DialogFault> Unknown(DialogSet dialogs, ExampleConversation example) =>
        from line in example.Talk
        where line.Kind is "bot"
        let named = line.Value.Split('.')
        let dialog = dialogs.Find(named[0])
        where dialog is not null && (named.Length < 2 || dialog.Find(named[1]) is null)
        select new DialogFault(example.File, line.Line, $"The bot never says `{line.Value}`. The steps of `{dialog.Id}`: {string.Join(", ", dialog.Steps.Select(s => s.Name))}.");
}
