using System.Text;

namespace ProtectRespect.Bot.Recognition;

/// <summary>The runs of digits in a message, written or spoken ("oh seven seven double zero").</summary>
internal static class SpokenDigits
{
    private static readonly Dictionary<string, char> Words = new(StringComparer.Ordinal)
    {
        ["zero"] = '0',
        ["oh"] = '0',
        ["o"] = '0',
        ["nought"] = '0',
        ["one"] = '1',
        ["two"] = '2',
        ["three"] = '3',
        ["four"] = '4',
        ["five"] = '5',
        ["six"] = '6',
        ["seven"] = '7',
        ["eight"] = '8',
        ["nine"] = '9',
    };

    /// <summary>A spoken run counts from this many words on: "this one" is no digit.</summary>
    private const int FewestSpoken = 3;

    public static IEnumerable<string> Runs(string text)
    {
        var run = new StringBuilder();
        var (spoken, times) = (0, 1);
        foreach (var token in Tokens(text))
        {
            if (token is "double" or "triple")
            {
                times = token is "double" ? 2 : 3;
                continue;
            }

            if (Words.TryGetValue(token, out var digit))
            {
                run.Append(digit, times);
                spoken += times;
            }
            else if (char.IsAsciiDigit(token[^1]))
            {
                if (spoken is > 0 and < FewestSpoken && run.Length == spoken && run[0] != '0')
                {
                    run.Clear();
                }

                run.Append(times > 1 && token.Length == 1 ? new string(token[0], times) : token);
                spoken = 0;
            }
            else
            {
                if (Counts(run, spoken))
                {
                    yield return run.ToString();
                }

                run.Clear();
                spoken = 0;
            }

            times = 1;
        }

        if (Counts(run, spoken))
        {
            yield return run.ToString();
        }
    }

    private static bool Counts(StringBuilder run, int spoken) => run.Length > spoken || spoken >= FewestSpoken;

    /// <summary>Words and groups of digits; what joins the groups of one number (spaces, dashes, dots, brackets) is dropped.</summary>
    private static IEnumerable<string> Tokens(string text)
    {
        var token = new StringBuilder();
        foreach (var c in text.Replace("(0)", "", StringComparison.Ordinal) + " ")
        {
            var joins = char.IsAsciiDigit(c) || c == '+' ? token.Length == 0 || !char.IsLetter(token[^1]) : char.IsLetter(c) && (token.Length == 0 || char.IsLetter(token[^1]));
            if (joins)
            {
                token.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (token.Length > 0)
            {
                yield return token.ToString();
                token.Clear();
            }

            if (char.IsLetterOrDigit(c))
            {
                token.Append(char.ToLowerInvariant(c));
            }
            else if (c is ',' or ';' or '/' or '&')
            {
                yield return ",";
            }
        }
    }
}
