namespace ProtectRespect.Bot.Recognition.Text;

/// <summary>Brings one word, lower case and without punctuation, into the form in which it is learned.</summary>
internal static class WordShapes
{
    private static readonly string[] Units = ["yo", "yr", "yrs", "y", "f", "m", "yearold", "am", "pm", "th", "st", "nd", "rd", "k", "mins", "min", "hrs", "hr", "h", "days", "x"];

    public static void Add(string word, List<string> words)
    {
        if (TextSpeak.Find(word) is { } meant)
        {
            words.AddRange(meant);
            return;
        }

        var digits = LeadingDigits(word);
        if (digits == word.Length)
        {
            words.Add(NumberShape.Of(word));
        }
        else if (digits > 0 && Array.IndexOf(Units, word[digits..]) is >= 0 and var unit)
        {
            words.Add(NumberShape.Of(word[..digits]));
            words.Add(Units[unit]);
        }
        else
        {
            words.Add(digits < word.Length && HasDigit(word) ? Letters(word) : word);
        }
    }

    private static int LeadingDigits(string word)
    {
        var count = 0;
        while (count < word.Length && char.IsDigit(word[count]))
        {
            count++;
        }

        return count;
    }

    private static bool HasDigit(string word) => word.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>Digits that stand for letters; a word that holds others is left as a shape of its own.</summary>
    private static string Letters(string word) => string.Create(word.Length, word, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = from[i] switch
            {
                '0' => 'o',
                '1' => 'i',
                '3' => 'e',
                '4' => 'a',
                '5' => 's',
                '7' => 't',
                var c => c,
            };
        }
    });
}
