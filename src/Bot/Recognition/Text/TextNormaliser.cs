using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ProtectRespect.Bot.Recognition.Text;

/// <summary>
/// A message as the words that recognisers learn from. Spelling that carries no meaning is levelled: capitals, apostrophes, accents,
/// letters drawn out ("nooooo"), text-speak ("u", "2moro", "bf"), digits in place of letters ("n00ds"). Numbers become a shape
/// (<see cref="NumberShape"/>), an emoji is a word of its own, and a link is one word whatever it leads to.
/// </summary>
internal static class TextNormaliser
{
    /// <summary>Letters of the languages that are spoken here, without their marks: the program runs without the system's tables for them.</summary>
    private static readonly FrozenDictionary<char, char> Accents =
        "àáâãäåāăąçćčďèéêëēęěìíîïīłńñňòóôõöőøřśşșšţțťùúûüūůűŵýÿŷźżž"
            .Zip("aaaaaaaaacccdeeeeeeeiiiiilnnnooooooorsssstttuuuuuuuwyyyzzz")
            .ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public const string Link = "#link";
    public const string Email = "#email";

    /// <summary>Longer words are cut: nobody writes them, and they must not cost time.</summary>
    private const int LongestWord = 40;

    /// <summary>Most words that are looked at, far above what a visitor writes in one message.</summary>
    private const int MostWords = 600;

    public static string[] Words(string text)
    {
        var words = new List<string>(32);
        var word = new StringBuilder(16);
        for (var i = 0; i < text.Length && words.Count < MostWords;)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                i = ReadWord(text, i, word, words);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                AddEmoji(text.AsSpan(i, 2), words);
                i += 2;
            }
            else
            {
                if (IsSign(c))
                {
                    words.Add(c.ToString());
                }

                i++;
            }
        }

        return [.. words];
    }

    /// <summary>Reads from one letter or digit to the end of the word, and gives the place behind it.</summary>
    private static int ReadWord(string text, int start, StringBuilder word, List<string> words)
    {
        var end = LinkEnd(text, start);
        if (end > start)
        {
            words.Add(text.AsSpan(start, end - start).Contains('@') ? Email : Link);
            return end;
        }

        word.Clear();
        var i = start;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                Append(word, c);
            }
            else if (!IsMark(c) && !(IsClosedUp(c) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])))
            {
                break;
            }
        }

        WordShapes.Add(word.ToString(), words);
        return i;
    }

    /// <summary>The end of a web or mail address that begins here, or <paramref name="start"/> when none does.</summary>
    private static int LinkEnd(string text, int start)
    {
        var end = start;
        var (dots, ats, slashes) = (0, 0, 0);
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && end - start < 2000)
        {
            switch (text[end])
            {
                case '.' when end > start && end + 1 < text.Length && char.IsLetterOrDigit(text[end - 1]) && char.IsAsciiLetter(text[end + 1]):
                    dots++;
                    break;
                case '@':
                    ats++;
                    break;
                case ':' when end + 2 < text.Length && text[end + 1] == '/' && text[end + 2] == '/':
                    slashes++;
                    break;
            }

            end++;
        }

        if (slashes > 0 || (ats == 1 && dots > 0))
        {
            return end;
        }

        return dots > 0 && LooksLikeHost(text.AsSpan(start, end - start)) ? end : start;
    }

    private static bool LooksLikeHost(ReadOnlySpan<char> run) =>
        run.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || run.Contains(".com", StringComparison.OrdinalIgnoreCase)
        || run.Contains(".co.uk", StringComparison.OrdinalIgnoreCase)
        || run.Contains(".org", StringComparison.OrdinalIgnoreCase)
        || run.Contains(".net/", StringComparison.OrdinalIgnoreCase)
        || run.Contains(".ly/", StringComparison.OrdinalIgnoreCase)
        || run.Contains(".gg/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Lower case; an accent is dropped; of a letter drawn out two are kept.</summary>
    private static void Append(StringBuilder word, char c)
    {
        if (word.Length >= LongestWord)
        {
            return;
        }

        c = char.ToLowerInvariant(c);
        if (c > 127)
        {
            c = Accents.TryGetValue(c, out var plain) ? plain : c;
        }

        var isDrawnOut = word.Length >= 2 && word[^1] == c && word[^2] == c && !char.IsAsciiDigit(c);
        if (!isDrawnOut)
        {
            word.Append(c);
        }
    }

    private static void AddEmoji(ReadOnlySpan<char> pair, List<string> words)
    {
        var isSkinTone = pair[0] == '\ud83c' && pair[1] is >= '\udffb' and <= '\udfff';
        if (!isSkinTone)
        {
            words.Add(pair.ToString());
        }
    }

    private static bool IsClosedUp(char c) => c is '\'' or '\u2019' or '\u2018' or '`' or '*';

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    /// <summary>A sign that says something by itself: the older emoji, and the question mark.</summary>
    private static bool IsSign(char c) => c is '?' or (>= '\u2600' and <= '\u27bf');
}
