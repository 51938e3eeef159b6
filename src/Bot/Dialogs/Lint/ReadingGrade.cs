using System.Text.RegularExpressions;

namespace ProtectRespect.Bot.Dialogs.Lint;

/// <summary>Flesch-Kincaid grade: how many years of school a text asks for. It ranks texts; only readers can tell.</summary>
internal static partial class ReadingGrade
{
    public static double Of(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value).ToList();
        if (words.Count == 0)
        {
            return 0;
        }

        var sentences = Math.Max(1, Sentences(text).Count());
        return (0.39 * words.Count / sentences) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    public static IEnumerable<string> Sentences(string text) =>
        End().Split(text).Where(s => Word().IsMatch(s));

    public static int WordsIn(string text) => Word().Count(text);

    private static int Syllables(string word)
    {
        var letters = word.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal);
        var groups = Vowels().Count(letters);
        var silent = letters.Length > 3 && (letters.EndsWith('e') && !letters.EndsWith("le", StringComparison.Ordinal)
            || (letters.EndsWith("ed", StringComparison.Ordinal) && letters[^3] is not ('t' or 'd'))
            || (letters.EndsWith("es", StringComparison.Ordinal) && letters[^3] is not ('s' or 'x' or 'z' or 'c' or 'g' or 'h')));
        return Math.Max(1, silent ? groups - 1 : groups);
    }

    [GeneratedRegex(@"[A-Za-z][A-Za-z']*|\d+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.!?:][""'\u201d\u2019)]?)\s+")]
    private static partial Regex End();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();
}
