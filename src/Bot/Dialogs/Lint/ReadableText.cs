using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Dialogs.Lint;

/// <summary>One text that somebody reads, with the place in the files where it stands.</summary>
/// <param name="IsTitle">It stands on a button.</param>
internal sealed record ReadableText(string File, int Line, string ContentId, string Text, bool IsTitle)
{
    /// <summary>Everything a dialog may say: words, short forms, and the buttons of its questions.</summary>
    public static IEnumerable<ReadableText> Of(Dialog dialog)
    {
        foreach (var step in dialog.Steps)
        {
            foreach (var words in ReferenceRules.Spoken(step).SelectMany(w => w.Quiet is null ? [w.Words] : new[] { w.Words, w.Quiet }))
            {
                foreach (var text in Of(words, dialog.File, step.Line))
                {
                    yield return text;
                }
            }

            foreach (var choice in step is AskStep ask ? ask.Choices : [])
            {
                foreach (var title in new[] { choice.Title, choice.QuietTitle }.OfType<Words>().SelectMany(w => Of(w, dialog.File, choice.Line, isTitle: true)))
                {
                    yield return title;
                }
            }
        }
    }

    public static IEnumerable<ReadableText> Of(Sheet sheet) => sheet.Texts.SelectMany(w => Of(w, sheet.File, 1));

    public static IEnumerable<ReadableText> Of(ReplyWords reply) => Of(reply.Words, RepliesReader.File, reply.Line);

    /// <summary>Lines and buttons that belong to no dialog.</summary>
    public static IEnumerable<ReadableText> Shared(DialogSet dialogs) =>
        dialogs.AllLines.OrderBy(w => w.ContentId, StringComparer.Ordinal).SelectMany(w => Of(w, "words.yaml", 1))
            .Concat(dialogs.Interruptions.Buttons.SelectMany(b => Of(b.Button!, "interruptions.yaml", 1, isTitle: true)));

    private static IEnumerable<ReadableText> Of(Words words, string file, int line, bool isTitle = false) =>
        words.Wordings("en").Select(bubbles => new ReadableText(file, line, words.ContentId, string.Join(' ', bubbles), isTitle));
}
