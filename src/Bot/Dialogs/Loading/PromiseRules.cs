using System.Text.RegularExpressions;
using ProtectRespect.Bot.Dialogs.Steps;
using ProtectRespect.Core.Content;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Words about deleting, returning, cancelling, complaining or waiting say what the build does, and name what keeps them true.</summary>
internal static partial class PromiseRules
{
    public static void Check(Dialog dialog, DialogParts parts, Faults faults)
    {
        foreach (var step in dialog.Steps)
        {
            Known(step.Promise, dialog.File, step.Line, parts, faults);
            var own = ReferenceRules.Spoken(step).SelectMany(w => w.Quiet is null ? [w.Words] : new[] { w.Words, w.Quiet });
            Kept(step.Promise, own, dialog.File, step.Line, faults);
            foreach (var choice in step is AskStep ask ? ask.Choices : [])
            {
                Known(choice.Promise, dialog.File, choice.Line, parts, faults);
                Kept(choice.Promise ?? step.Promise, choice.QuietTitle is { } quiet ? [choice.Title, quiet] : [choice.Title], dialog.File, choice.Line, faults);
            }
        }
    }

    public static void CheckLines(DialogParts parts, Faults faults)
    {
        foreach (var (line, words) in parts.Lines)
        {
            Known(parts.LinePromises[line], "words.yaml", 1, parts, faults);
            Kept(parts.LinePromises[line], [words], "words.yaml", 1, faults);
        }
    }

    public static void CheckReplies(DialogParts parts, Faults faults)
    {
        foreach (var reply in parts.Replies.Where(r => r.Kind is not ReplyKind.TellPolice))
        {
            Known(reply.Promise, RepliesReader.File, reply.Line, parts, faults);
            Kept(reply.Promise, [reply.Words], RepliesReader.File, reply.Line, faults);
        }
    }

    private static bool Promises(Words words) => words.Wordings("en").SelectMany(w => w).Any(text => Word().IsMatch(text));

    private static void Known(Promise? promise, string file, int line, DialogParts parts, Faults faults)
    {
        foreach (var id in promise?.Ids.Where(id => !parts.Promises.ContainsKey(id)) ?? [])
        {
            faults.Add(file, line, $"`promise: {id}` is not in promises.yaml. Known: {string.Join(", ", parts.Promises.Keys)}.");
        }
    }

    private static void Kept(Promise? promise, IEnumerable<Words> all, string file, int line, Faults faults)
    {
        foreach (var words in promise is null ? all.Where(Promises) : [])
        {
            var word = Word().Match(string.Join(' ', words.Wordings("en").SelectMany(w => w))).Value;
            faults.Add(file, line, $"`{words.ContentId}` says \"{word}\". Name what keeps it true (`promise: [id]` of promises.yaml), or `promise: none` with `why:`.");
        }
    }

    [GeneratedRegex(@"\b(?:delet|eras|wip|return|cancel|complain|wait|queue)\w*|\bcome back\b", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
