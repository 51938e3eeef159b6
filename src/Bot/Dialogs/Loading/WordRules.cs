using System.Text.RegularExpressions;
using ProtectRespect.Bot.Dialogs.Steps;
using ProtectRespect.Core;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>What may stand in a text: known names in braces, no telephone numbers, no addresses.</summary>
internal static partial class WordRules
{
    private static readonly string[] OwnNames = ["opens", TurnVoice.QueuePlace, TurnVoice.QueueBefore, TurnVoice.QueueLately, TurnVoice.PlannedCall, TurnVoice.SafeWord];

    public static void Check(Dialog dialog, DialogParts parts, Faults faults)
    {
        if (dialog.Title is { } title)
        {
            Check(title, dialog.File, 1, parts, faults);
        }

        foreach (var step in dialog.Steps)
        {
            var own = ReferenceRules.Spoken(step).SelectMany(w => w.Quiet is null ? [w.Words] : new[] { w.Words, w.Quiet });
            var titles = step is AskStep ask ? ask.Choices.SelectMany(c => c.QuietTitle is { } quiet ? [c.Title, quiet] : new[] { c.Title }) : [];
            foreach (var words in own.Concat(titles))
            {
                Check(words, dialog.File, step.Line, parts, faults);
            }
        }
    }

    public static void CheckSheet(Sheet sheet, DialogParts parts, Faults faults)
    {
        foreach (var words in sheet.Texts)
        {
            Check(words, sheet.File, 1, name => parts.Services.Fact(name) is not null || SiteFacts.Knows(name), faults);
        }
    }

    public static void CheckReply(ReplyWords reply, Faults faults) =>
        Check(reply.Words, RepliesReader.File, reply.Line, name => name == ReplyWords.Name, faults, ReplyWords.Bracketed());

    public static void CheckShared(DialogParts parts, Faults faults)
    {
        foreach (var line in parts.Lines.Values)
        {
            Check(line, "words.yaml", 1, parts, faults);
        }
    }

    public static void Check(Words words, string file, int line, DialogParts parts, Faults faults) =>
        Check(words, file, line, name => IsKnown(name, parts), faults);

    private static void Check(Words words, string file, int line, Func<string, bool> isKnown, Faults faults, Regex? elsewhere = null)
    {
        foreach (var text in words.Languages.SelectMany(words.Wordings).SelectMany(bubbles => bubbles))
        {
            var written = Braces().Replace(elsewhere?.Replace(text, "") ?? text, "");
            if (Number().IsMatch(written))
            {
                faults.Add(file, line, $"`{words.ContentId}` holds a telephone number. Numbers live in services.yaml only: use `help:` or `{{service.fact}}`.");
            }

            if (Address().IsMatch(written))
            {
                faults.Add(file, line, $"`{words.ContentId}` holds a web address. Addresses live in services.yaml only: use `help:`.");
            }

            foreach (var name in Braces().Matches(text).Select(m => m.Groups[1].Value).Where(n => !isKnown(n)))
            {
                faults.Add(file, line, $"`{words.ContentId}` names `{{{name}}}`, which is no answer and no fact of a confirmed service of services.yaml.");
            }

            if (written.AsSpan().ContainsAny('{', '}'))
            {
                faults.Add(file, line, $"`{words.ContentId}` has a brace without its partner.");
            }
        }
    }

    private static bool IsKnown(string name, DialogParts parts) =>
        OwnNames.Contains(name) || parts.Services.Fact(name) is not null || parts.Kept.Contains(name);

    [GeneratedRegex(@"(?<!\d)(?:999|101|111|\+?\d[\d ]{4,}\d)(?!\d)")]
    private static partial Regex Number();

    [GeneratedRegex(@"https?://|www\.|\w\.(?:uk|com|org|net)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Braces();
}
