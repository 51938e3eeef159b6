using System.Text.RegularExpressions;

namespace ProtectRespect.Bot.Scripted;

/// <summary>Whether words contain a phrase: whole words, whatever the case and the apostrophe.</summary>
internal static partial class ScriptText
{
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ForALetter = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(18);

    public static bool Contains(string words, string phrase) => Regex.IsMatch(
        Plain(words), $@"(?<!\w){Regex.Escape(Plain(phrase))}(?!\w)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static IEnumerable<string> Sentences(string text) => Sentence.Matches(text).Select(m => m.Value.Trim()).Where(s => s.Length > 0);

    /// <summary>How long somebody takes to read, think and type.</summary>
    public static TimeSpan Typing(string text)
    {
        var takes = Before + (ForALetter * text.Length);
        return takes < Longest ? takes : Longest;
    }

    private static string Plain(string text) => text.ToLowerInvariant().Replace('\u2019', '\'');

    [GeneratedRegex(@"[^.!?\n]+[.!?]*")]
    private static partial Regex Sentence { get; }
}
