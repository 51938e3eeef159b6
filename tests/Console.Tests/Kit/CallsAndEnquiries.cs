using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ProtectRespect.Console.Tests.Kit;

/// <summary>What visitors say to be called, at whatever hour a test runs, and where practitioners find it.</summary>
internal static partial class CallsAndEnquiries
{
    /// <summary>The short way; the code is what the visitor reads at the end.</summary>
    public static async Task<string> AsksForACall(this Visitor visitor, string name = "Kit", string number = "07700 900456", string message = "No") =>
        CodeIn(await visitor.SaysAll("stop", "call me back", name, number, message, "any time", "No, that's all", "Yes, that's right", "Yes, contact me"));

    /// <summary>One after the other; gives what the bot said to the last.</summary>
    public static async Task<string> SaysAll(this Visitor visitor, params string[] texts)
    {
        foreach (var text in texts)
        {
            await visitor.Says(text);
        }

        return await visitor.LastHeard();
    }

    /// <summary>The bot's words after the visitor's last.</summary>
    public static async Task<string> LastHeard(this Visitor visitor)
    {
        var said = JsonNode.Parse(await visitor.Wire())!["activities"]!.AsArray().Where(a => (string?)a!["type"] == "message").ToList();
        var bot = said.AsEnumerable().Reverse().TakeWhile(a => (string?)a!["from"]!["role"] == "bot").Reverse();
        return string.Join('\n', bot.Select(a => (string?)a!["text"]));
    }

    public static string CodeIn(string heard) => Code().Match(heard) is { Success: true } found ? found.Value : throw new InvalidOperationException($"No code in: {heard}");

    /// <summary>The page of the callback or enquiry with this code, as the list links it.</summary>
    public static async Task<string> PageOf(this ConsoleClient practitioner, string list, string code) =>
        (await practitioner.Get(list)).Document.QuerySelectorAll($"main a[href^='{list}/']").First(a => a.TextContent.StartsWith(code, StringComparison.Ordinal)).GetAttribute("href")!;

    /// <summary>A Wednesday to come, never today, as a visitor says it: nobody's hours and no bank holiday of the list begin there.</summary>
    public static (string Said, string Listed) WednesdayAt2()
    {
        var day = TimeProvider.System.GetUtcNow().AddDays(2).Date;
        while (day.DayOfWeek is not DayOfWeek.Wednesday)
        {
            day = day.AddDays(1);
        }

        return (day.ToString("d MMMM", CultureInfo.InvariantCulture) + " at 2pm", day.ToString("ddd d MMM", CultureInfo.InvariantCulture) + ", 14:00");
    }

    [GeneratedRegex("[2-9A-HJKMNP-RTV-Z]{5}-[2-9A-HJKMNP-RTV-Z]{5}")]
    private static partial Regex Code();
}
