namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Reads one file of example conversations.</summary>
internal static class ExampleReader
{
    public static readonly string[] Keys = ["example", "covers", "at", "duty", "talk"];
    public static readonly string[] LineKinds = ["noticed", "visitor", "returned", "handed-back", "came-back", "reminder", "bot", "says", "does"];
    private static readonly string[] DutyWords = ["here", "later", "unknown", "young", "in-danger", "closed"];

    public static void Read(YamlMap map, DialogParts parts)
    {
        map.Knows("examples");
        foreach (var example in map.Maps("examples"))
        {
            example.Knows(Keys);
            var duty = example.TextOrNull("duty") ?? "here";
            if (!DutyWords.Contains(duty))
            {
                example.Fault(example.LineOf("duty"), $"`duty` must be one of: {string.Join(", ", DutyWords)}.");
            }

            parts.Examples.Add(new ExampleConversation(
                example.Text("example"), map.File, example.Texts("covers"), example.TextOrNull("at") ?? "2026-11-24T15:00", duty,
                [.. example.Maps("talk").SelectMany(Lines)]));
        }
    }

    private static IEnumerable<ExampleLine> Lines(YamlMap line) =>
        line.Knows(LineKinds).EachText().Select(said => new ExampleLine(said.Name, said.Value, said.Line));
}
