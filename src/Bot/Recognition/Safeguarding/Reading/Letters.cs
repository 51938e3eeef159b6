using System.Text;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Reading;

/// <summary>Letters as they are compared: small, without accents. What cannot be taken apart stays itself.</summary>
internal static class Letters
{
    private const int TableSize = 0x250;

    private static readonly char[] Plain = [.. Enumerable.Range(0, TableSize).Select(c => Fold((char)c))];

    public static char Small(char c) => c < TableSize ? Plain[c] : char.ToLowerInvariant(c);

    /// <summary>The letter that a digit or sign stands for in the middle of a word, or the sign itself.</summary>
    public static char Meant(char c) => c switch
    {
        '0' => 'o',
        '1' or '!' or '|' => 'i',
        '3' or '\u20ac' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        '8' => 'b',
        _ => c,
    };

    /// <summary>A sign that people put in place of a letter, to get past filters.</summary>
    public static bool StandsIn(char c) => c is '$' or '@' or '!' or '|' or '\u20ac';

    private static char Fold(char c) => c switch
    {
        '\u0142' or '\u0141' => 'l',
        '\u00f8' or '\u00d8' => 'o',
        '\u0111' or '\u0110' or '\u00f0' or '\u00d0' => 'd',
        '\u00df' => 's',
        '\u0131' => 'i',
        _ when char.IsLetter(c) => char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]),
        _ => c,
    };
}
