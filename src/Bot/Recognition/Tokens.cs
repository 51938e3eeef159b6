using System.Text;

namespace ProtectRespect.Bot.Recognition;

/// <summary>
/// A message as plain tokens: lower case, no punctuation, apostrophes closed up ("I'm" is <c>im</c>), except that a possessive
/// keeps its own token <c>'s</c>, so that "a parent's friend" is never a parent.
/// </summary>
internal static class Tokens
{
    private static readonly HashSet<string> ClosedUp = new(StringComparer.Ordinal)
    {
        "it", "he", "she", "that", "what", "who", "there", "here", "let", "how", "where", "when", "everything", "everyone",
    };

    public static string[] Of(string text)
    {
        var tokens = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c is '\'' or '\u2019' && word.Length > 0 && i + 1 < text.Length && char.IsLetter(text[i + 1]))
            {
                i = Apostrophe(text, i, word, tokens);
            }
            else
            {
                Flush(word, tokens);
                if (c is '\u2705' or '\u2714' or '\u274C')
                {
                    // A tick or a cross is an answer; other signs of that kind are ornament.
                    tokens.Add(c.ToString());
                }
                else if (char.IsHighSurrogate(c) && i + 1 < text.Length)
                {
                    tokens.Add(text.Substring(i, 2));
                    i++;
                }
            }
        }

        Flush(word, tokens);
        return [.. tokens];
    }

    /// <summary>Tokens joined by one space: equal for messages that say the same.</summary>
    public static string Joined(string text) => string.Join(' ', Of(text));

    private static int Apostrophe(string text, int at, StringBuilder word, List<string> tokens)
    {
        var isLoneS = char.ToLowerInvariant(text[at + 1]) == 's' && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]));
        if (isLoneS && !ClosedUp.Contains(word.ToString()))
        {
            Flush(word, tokens);
            tokens.Add("'s");
            return at + 1;
        }

        return at;
    }

    private static void Flush(StringBuilder word, List<string> tokens)
    {
        if (word.Length > 0)
        {
            tokens.Add(word.ToString());
            word.Clear();
        }
    }
}
