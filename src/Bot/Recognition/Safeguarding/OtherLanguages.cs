using System.Collections.Frozen;
using ProtectRespect.Bot.Recognition.Safeguarding.Reading;

namespace ProtectRespect.Bot.Recognition.Safeguarding;

/// <summary>
/// Notices that a message is in another language, by its small words and its letters. It need not be read to know that somebody who can
/// should look.
/// </summary>
internal sealed class OtherLanguages(IReadOnlyList<string> english, IReadOnlyList<(string Language, IReadOnlyList<string> Words)> languages)
{
    private const int FewestWords = 2;
    private const int OneIn = 5;

    private readonly FrozenSet<string> _english = english.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, int> _languageOf = languages
        .SelectMany((l, i) => l.Words.Except(english).Select(word => (word, i)))
        .GroupBy(p => p.word, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Aggregate(0, (bits, p) => bits | (1 << p.i)), StringComparer.Ordinal);

    /// <summary>The language, or null when the message is English as far as can be seen.</summary>
    public string? Of(Message message)
    {
        if (IsOtherScript(message.Text))
        {
            return "another script";
        }

        Span<int> counts = stackalloc int[32];
        var (plain, most, found) = (0, 0, -1);
        for (var i = 0; i < message.Count; i++)
        {
            var word = message[i].Entry.Text;
            plain += _english.Contains(word) ? 1 : 0;
            if (!_languageOf.TryGetValue(Written(message, i), out var bits))
            {
                continue;
            }

            for (var language = 0; language < languages.Count; language++)
            {
                if ((bits & (1 << language)) != 0 && ++counts[language] > most)
                {
                    (most, found) = (counts[language], language);
                }
            }
        }

        return most >= FewestWords && most * OneIn >= message.Count && most > plain ? languages[found].Language : null;
    }

    /// <summary>The word as it was written, small and without accents: text-speak must not turn it into English.</summary>
    private static string Written(Message message, int word) =>
        string.Create(message[word].End - message[word].Start, (message.Text, message[word].Start), static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = Letters.Small(from.Text[from.Start + i]);
            }
        });

    private static bool IsOtherScript(string text)
    {
        var (other, latin) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                _ = c < 0x250 || c is >= '\u1e00' and < '\u1f00' ? latin++ : other++;
            }
        }

        return other > latin;
    }
}
