using System.Globalization;
using System.Text.RegularExpressions;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>
/// A message as the readers of times want it: lower-case words in one spelling, numbers as digits, dates and clock times as one token each,
/// and <c>,</c> where a thought ends. Words that have nothing to do with time stay as they are.
/// </summary>
internal static partial class TimeText
{
    private const int LongestText = 600;

    /// <summary>Beside these "one" is an hour.</summary>
    private static readonly HashSet<string> HourCues = new(StringComparer.Ordinal)
    {
        "at", "about", "around", "half", "past", "to", "between", "and", "or", "before", "after", "by", "until", "from", "-", "notbefore",
    };

    public static string[] Tokens(string text)
    {
        var plain = (text.Length > LongestText ? text[..LongestText] : text).ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal)
            .Replace("&", " and ", StringComparison.Ordinal).Replace("@", " at ", StringComparison.Ordinal).Replace('\u2013', '-').Replace('\u2014', '-');
        plain = Hyphenated().Replace(plain, "$1 ");
        plain = HalfOfDay().Replace(plain, "$1 $2m ");
        plain = HoursSign().Replace(plain, "$1:$2");
        plain = EitherHour().Replace(plain, "$1 or $2");
        plain = SpokenAbout().Replace(plain, "$1 ish");
        var words = Token().Matches(plain).Select(m => Word(m.Value));
        var tokens = Numbers(Phrased(string.Join(' ', words)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Ahead().Replace(string.Join(' ', tokens), m => $"in {m.Groups["length"].Value}").Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Word(string token) => token[0] switch
    {
        ',' or ';' or '.' or '!' or '?' or '\n' or '(' or ')' => ",",
        '/' => "or",
        _ when TimeLexicon.Mixed.TryGetValue(token, out var mixed) => mixed,
        >= '0' and <= '9' => Clock().IsMatch(token) ? token.Replace('.', ':') : token,
        _ => TimeLexicon.Spellings.TryGetValue(token, out var known) ? known : Guess(token),
    };

    private static string Guess(string word)
    {
        if (word.Length < 6 || TimeLexicon.NotGuessed.Contains(word))
        {
            return word;
        }

        var allowed = word.Length >= 8 ? 2 : 1;
        return Array.Find(TimeLexicon.Guessable, g => g == word)
            ?? Array.Find(TimeLexicon.Guessable, g => g[0] == word[0] && Spelling.Distance(g, word) is var d && d <= Math.Min(allowed, g.Length >= 8 ? 2 : 1))
            ?? word;
    }

    private static string Phrased(string words)
    {
        var text = $" {words} ";
        foreach (var (said, meant) in TimePhrases.All)
        {
            text = text.Contains(said, StringComparison.Ordinal) ? text.Replace($" {said} ", $" {meant} ", StringComparison.Ordinal) : text;
        }

        return PartOfNamedDay().Replace(text, "$2 $1$3");
    }

    /// <summary>"Four thirty" is 4 30, "twenty five" is 25.</summary>
    private static string[] Numbers(string[] words)
    {
        var tokens = new List<string>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (!TimeLexicon.Numbers.TryGetValue(words[i], out var value) || (words[i] == "one" && !IsHour(words, i)))
            {
                tokens.Add(words[i]);
                continue;
            }

            if (value is >= 20 and < 60 && i + 1 < words.Length && TimeLexicon.Numbers.TryGetValue(words[i + 1], out var unit) && unit is > 0 and < 10)
            {
                (value, i) = (value + unit, i + 1);
            }

            if (value is 20 or 30 && i + 1 < words.Length && Array.IndexOf(TimeLexicon.Ordinals, words[i + 1]) is var ordinal and >= 0)
            {
                tokens.Add($"{value + ordinal + 1}{Suffix(ordinal)}");
                i++;
                continue;
            }

            tokens.Add(value.ToString(CultureInfo.InvariantCulture));
            if (value is 5 or 10 or 20 or 25 && i + 2 < words.Length && words[i + 1] == "to" && TimeLexicon.Numbers.ContainsKey(words[i + 2]) && (tokens.Count == 1 || tokens[^2] is not ("from" or "between")))
            {
                // Spoken, "ten to four" is ten minutes before it; in digits it may be from 10 to 4.
                tokens.Add("minutes");
            }
        }

        return [.. tokens];
    }

    private static string Suffix(int ordinal) => ordinal switch { 0 => "st", 1 => "nd", 2 => "rd", _ => "th" };

    private static bool IsHour(string[] words, int at) =>
        (at > 0 && HourCues.Contains(words[at - 1])) || (at + 1 < words.Length && words[at + 1] is "am" or "pm" or "oclock" or "hour" or "ish" or "thirty");

    [GeneratedRegex(@"(?<![a-z])(\d{1,2}(?:[:.]?\d\d)?)\s*([ap])(?:\s?\.?\s?m)?\b\.?")]
    private static partial Regex HalfOfDay();

    [GeneratedRegex(@"\b(after|before|mid|tea|lunch|week|dinner|break|early|late|half|quarter)-(?=[a-z])")]
    private static partial Regex Hyphenated();

    [GeneratedRegex(@"\b(\d{1,2})h(\d\d)\b")]
    private static partial Regex HoursSign();

    /// <summary>"Fourish".</summary>
    [GeneratedRegex(@"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)ish\b")]
    private static partial Regex SpokenAbout();

    /// <summary>"4/5pm" is four or five; 4/5 alone is a date.</summary>
    [GeneratedRegex(@"\b(\d{1,2})/(\d{1,2})(?=\s*(?:[ap]m|ish|oclock)\b)")]
    private static partial Regex EitherHour();

    [GeneratedRegex(@"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([/.-])\d{1,2}\1\d{2,4}\b|\d{1,2}/\d{1,2}(?!\d)|\d{1,2}[:.]\d{2}(?!\d)|\d+(?:st|nd|rd|th)\b|(?:2|l8|b4|m8|gr8|w8|4g)[a-z]+\b|l8\b|b4\b|\d+|[a-z]+|[,;.!?\n()/-]")]
    private static partial Regex Token();

    /// <summary>"In about 20 minutes", "7 days from now".</summary>
    [GeneratedRegex(@"\bin (?:about|like|around|maybe|say) (?<length>\d+ (?:minutes|hours?|days|weeks?))\b|\b(?<length>\d+ (?:minutes|hours?|days|weeks?)) from now\b")]
    private static partial Regex Ahead();

    /// <summary>"Early tomorrow morning".</summary>
    [GeneratedRegex(@"\b(early|mid|late) (today|tomorrow|[a-z]+day) (morning|afternoon|evening)\b")]
    private static partial Regex PartOfNamedDay();

    [GeneratedRegex(@"^\d{1,2}\.\d\d$")]
    private static partial Regex Clock();
}
