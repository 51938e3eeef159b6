using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace ProtectRespect.Bot.Recognition;

/// <summary>The runs of digits in a message, written or spoken ("oh seven seven double zero"), each as one text with a leading + where it was said.</summary>
internal sealed partial class SpokenDigits
{
    /// <summary>A spoken run counts from this many words on: "this one" is no digit.</summary>
    private const int FewestSpoken = 3;

    /// <summary>From here on a run of digits is somebody's number; what is shorter is a group of one, or an age, a year or a house.</summary>
    public const int ShortestNumber = 7;

    /// <summary>Digits of most British numbers without the leading 0.</summary>
    private const int NationalLength = 10;

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["zero"] = "0",
        ["oh"] = "0",
        ["o"] = "0",
        ["nought"] = "0",
        ["naught"] = "0",
        ["one"] = "1",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Said between the groups of one number.</summary>
    private static readonly FrozenSet<string> Pauses = new[] { "then", "dash", "space", "hyphen", "um", "er", "erm" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<string> _runs = [];
    private readonly StringBuilder _run = new();
    private int _spoken;
    private bool _written;

    private SpokenDigits()
    {
    }

    public static IReadOnlyList<string> Runs(string text)
    {
        var digits = new SpokenDigits();
        var times = 1;
        foreach (Match match in Token().Matches(Plain(text)))
        {
            var token = match.Value;
            if (token is "double" or "treble" or "triple")
            {
                times = token == "double" ? 2 : 3;
                continue;
            }

            digits.Take(token, times);
            times = 1;
        }

        digits.End();
        return digits._runs;
    }

    /// <summary>Lower case; letters typed for digits put right (O77OO, l23); the bracketed 0 of "+44 (0)7700" and extensions left out.</summary>
    private static string Plain(string text) =>
        Extension().Replace(Mixed().Replace(text, m => m.Value.Any(char.IsAsciiDigit) ? m.Value.Replace('o', '0').Replace('O', '0').Replace('l', '1').Replace('I', '1') : m.Value)
            .ToLowerInvariant().Replace("(0)", "", StringComparison.Ordinal), " ");

    private void Take(string token, int times)
    {
        if (token is "+" or "plus")
        {
            End();
            _run.Append('+');
        }
        else if (Words.TryGetValue(token, out var digit))
        {
            _run.Append(digit[0], times);
            _spoken += times;
        }
        else if (token == "hundred" && _run.Length > 0)
        {
            _run.Append("00");
            _spoken += 2;
        }
        else if (token is "," or "\n")
        {
            // "07700, 900, 123" is one number, "07700 900123, 14" is not.
            if (_run.Length >= ShortestNumber)
            {
                End();
            }
        }
        else if (char.IsAsciiDigit(token[0]))
        {
            if (BeginsNext(token))
            {
                End();
            }

            _run.Append(times > 1 && token.Length == 1 ? new string(token[0], times) : token);
            _written = true;
        }
        else if (!Pauses.Contains(token))
        {
            End();
        }
    }

    /// <summary>"Flat 3 07700 900123", and one whole number after another.</summary>
    private bool BeginsNext(string group)
    {
        if (group[0] != '0' || group.Length < 3 || _run.Length == 0)
        {
            return false;
        }

        return _run.ToString() switch
        {
            "44" => false,
            ['+', ..] or ['4', '4', ..] => _run.Length >= "+44".Length + NationalLength,
            ['0', '0', ..] => _run.Length >= "0044".Length + NationalLength,
            ['0', ..] => _run.Length > NationalLength,
            _ => true,
        };
    }

    private void End()
    {
        if (_run.Length > 1 || (_run.Length == 1 && _run[0] != '+'))
        {
            if (_written || _spoken >= FewestSpoken)
            {
                _runs.Add(_run.ToString());
            }
        }

        _run.Clear();
        (_spoken, _written) = (0, false);
    }

    [GeneratedRegex(@"\+|\d+|[a-z]+|[,;/&\n]")]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<![A-Za-z])[OolI\d]{2,}(?![A-Za-z])")]
    private static partial Regex Mixed();

    [GeneratedRegex(@"(?<=\d\s*)(?:,\s*)?\b(?:ext(?:ension)?|extn|x)\b?[\s.:]*\d{1,5}\b")]
    private static partial Regex Extension();
}
