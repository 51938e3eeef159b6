using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ProtectRespect.Bot.Recognition;

/// <summary>What a message says about an age.</summary>
internal abstract record AgeAnswer
{
    private AgeAnswer()
    {
    }

    public sealed record Found(int Years) : AgeAnswer;

    /// <summary>A number is there, but which age it means is in doubt.</summary>
    public sealed record Ask : AgeAnswer;

    public sealed record None : AgeAnswer;
}

/// <summary>
/// Reads one age in digits or words. Which help fits hangs on it, so "nearly 15", "in year 10" and two numbers are asked back, never guessed.
/// </summary>
internal static partial class AgeReader
{
    private const int Oldest = 110;

    private static readonly string[] UpToNineteen =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly FrozenDictionary<string, int> Words = UpToNineteen.Select((word, years) => (word, years))
        .Concat(Tens.Select((word, i) => (word, years: (i + 2) * 10)))
        .ToFrozenDictionary(w => w.word, w => w.years, StringComparer.Ordinal);

    /// <summary>What makes a number another than the age of today.</summary>
    private static readonly FrozenSet<string> Doubts = new[]
    {
        "nearly", "almost", "about", "around", "roughly", "approximately", "ish", "turning", "turn", "turned", "soon", "next", "last", "ago", "was", "were", "will", "ill",
        "gonna", "going", "until", "till", "til", "before", "after", "over", "under", "above", "below", "older", "younger", "than", "least", "most",
        "year", "yr", "grade", "class", "born", "half", "not", "isnt", "dont", "arent", "never", "maybe", "might", "probably", "perhaps", "think",
        "guess", "unsure", "looks", "look", "pretend", "said", "told", "months", "month", "weeks", "week", "days", "day", "if", "when", "wish", "or",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static AgeAnswer Read(ReadOnlySpan<string> tokens)
    {
        if (tokens is ["one"])
        {
            return new AgeAnswer.Found(1);
        }

        var (ages, other, doubt) = (new HashSet<int>(), false, false);
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (Digits().Match(token) is { Success: true } number)
            {
                ages.Add(Years(number.Groups[1].Value));
            }
            else if (token is not "one" && Words.TryGetValue(token, out var years))
            {
                if (years >= 20 && i + 1 < tokens.Length && Words.TryGetValue(tokens[i + 1], out var unit) && unit is > 0 and < 10)
                {
                    (years, i) = (years + unit, i + 1);
                }

                ages.Add(years);
            }
            else
            {
                other |= token.Any(char.IsAsciiDigit);
                doubt |= Doubts.Contains(token);
            }
        }

        return ages.Count == 0 && !other ? new AgeAnswer.None()
            : ages.Count == 1 && ages.Single() <= Oldest && !other && !doubt ? new AgeAnswer.Found(ages.Single())
            : new AgeAnswer.Ask();
    }

    private static int Years(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : int.MaxValue;

    /// <summary>"14", and as people type it: "14yo", "14yrs", "14f".</summary>
    [GeneratedRegex("^([0-9]+)(?:y|yo|yrs?|yrold|yearold|f)?$")]
    private static partial Regex Digits();
}
