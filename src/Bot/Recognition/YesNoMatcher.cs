namespace ProtectRespect.Bot.Recognition;

internal enum YesNo
{
    /// <summary>It does not answer yes or no.</summary>
    Neither,
    Yes,
    No,
    /// <summary>It leans both ways or none: ask back.</summary>
    Unclear,
}

/// <summary>
/// Reads yes and no. A message counts only when the whole of it says so: "no one can call me" and "yes but not now" are not
/// answers, and "not sure" is never a yes.
/// </summary>
internal static class YesNoMatcher
{
    private static readonly HashSet<string> YesWords = new(StringComparer.Ordinal)
    {
        "yes", "yeah", "yep", "yea", "ye", "yh", "yup", "ya", "yess", "yesss", "yas", "aye", "ok", "okay", "okey", "sure", "correct",
        "right", "definitely", "absolutely", "course", "yse", "y", "👍", "✅", "ie", "ydy",
    };

    private static readonly HashSet<string> NoWords = new(StringComparer.Ordinal)
    {
        "no", "nope", "nah", "nahh", "na", "noo", "nooo", "never", "n", "👎", "❌", "nay", "na",
    };

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "please", "pls", "plz", "thanks", "thank", "you", "thx", "ta", "thats", "that", "is", "its", "it", "fine", "good", "great", "of", "all",
        "oh", "um", "er", "erm", "well", "hi", "hello", "way", "at", "god", "miss", "sir", "mate", "i", "do", "am", "can", "they", "would", "🙂", "🙏",
    };

    private static readonly HashSet<string> Doubts = new(StringComparer.Ordinal)
    {
        "but", "maybe", "guess", "think", "later", "not", "now", "unless", "if", "sort", "kind", "kinda", "sometimes", "depends", "sorta",
    };

    /// <summary>A phrase that is nothing but yes or no: found inside a longer message it proves nothing.</summary>
    public static bool IsBare(string phrase) => Array.TrueForAll(Tokens.Of(phrase), t => YesWords.Contains(t) || NoWords.Contains(t));

    public static YesNo Read(ReadOnlySpan<string> tokens)
    {
        var (yes, no, doubt, other) = (0, 0, Negation.IsHedged(tokens) ? 1 : 0, 0);
        foreach (var token in tokens)
        {
            if (YesWords.Contains(token))
            {
                yes++;
            }
            else if (NoWords.Contains(token))
            {
                no++;
            }
            else if (Doubts.Contains(token))
            {
                doubt++;
            }
            else if (!Fillers.Contains(token))
            {
                other++;
            }
        }

        return (yes, no) switch
        {
            (0, 0) => doubt > 0 && other == 0 ? YesNo.Unclear : YesNo.Neither,
            _ when doubt > 0 || other > 0 || (yes > 0 && no > 0) => YesNo.Unclear,
            ( > 0, _) => YesNo.Yes,
            _ => YesNo.No,
        };
    }
}
