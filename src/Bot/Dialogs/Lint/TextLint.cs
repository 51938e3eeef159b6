using System.Text.RegularExpressions;

namespace ProtectRespect.Bot.Dialogs.Lint;

/// <summary>Short sentences, few words on a button, and nothing of what we never say.</summary>
internal sealed class TextLint(IReadOnlyDictionary<string, string> banned)
{
    public const int WordsInASentence = 20;
    private const int LettersOnAButton = 40;
    private const int LettersToFindItBy = 200;

    private readonly (Regex Phrase, string Words, string Why)[] _banned =
        [.. banned.Select(b => (new Regex($@"(?<!\w){Regex.Escape(Plain(b.Key))}", RegexOptions.CultureInvariant), b.Key, b.Value))];

    public IEnumerable<DialogFault> Check(ReadableText said)
    {
        DialogFault Fault(string message) => new(said.File, said.Line, message);
        var plain = Plain(said.Text);
        foreach (var (_, words, why) in _banned.Where(b => b.Phrase.IsMatch(plain)))
        {
            yield return Fault($"`{said.ContentId}` says \"{words}\". {why}");
        }

        if (said.IsTitle && said.Text.Length > LettersOnAButton)
        {
            yield return Fault($"The button `{said.ContentId}` has {said.Text.Length} letters, more than {LettersOnAButton}: {Beginning(said.Text)}");
        }

        foreach (var sentence in ReadingGrade.Sentences(said.Text).Where(s => ReadingGrade.WordsIn(s) > WordsInASentence))
        {
            yield return Fault($"`{said.ContentId}` has a sentence of {ReadingGrade.WordsIn(sentence)} words, more than {WordsInASentence}: {Beginning(sentence)}");
        }
    }

    /// <summary>Enough to find it by.</summary>
    private static string Beginning(string sentence) => sentence.Length <= LettersToFindItBy ? sentence : sentence[..LettersToFindItBy] + "...";

    private static string Plain(string text) => text.ToLowerInvariant().Replace('\u2019', '\'');
}
