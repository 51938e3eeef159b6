using System.Collections.Frozen;

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
    private static readonly FrozenSet<string> YesWords = Set(
        "yes", "yeah", "yep", "yepp", "yea", "yeh", "ye", "yh", "yup", "ya", "yess", "yas", "aye", "ok", "okay", "okey", "oki", "kk", "sure", "correct", "right", "definitely",
        "defo", "deffo", "absolutely", "course", "ofc", "yse", "yess", "y", "👍", "✅", "✔", "ie", "ydy");

    private static readonly FrozenSet<string> NoWords = Set("no", "nope", "nop", "nah", "na", "noo", "never", "n", "👎", "❌", "nay");

    /// <summary>Words that change neither. "Fine" and its like only go with a yes: "nah it's fine" could be either.</summary>
    private static readonly FrozenSet<string> Fillers = Set(
        "please", "pls", "plz", "thanks", "thank", "you", "thx", "ta", "oh", "um", "er", "erm", "well", "hi", "hello", "of", "way", "at", "all", "god", "miss", "sir", "mate", "sorry", "🙂", "🙏");

    private static readonly FrozenSet<string> Agreeing = Set("thats", "that", "is", "its", "it", "fine", "good", "great", "i", "im", "do", "am", "can", "they", "would", "then", "u");

    private static readonly FrozenSet<string> Doubts = Set(
        "but", "maybe", "guess", "think", "later", "not", "dont", "now", "unless", "if", "sort", "kind", "kinda", "sometimes", "depends", "sorta", "suppose", "supposed", "mind", "only");

    /// <summary>A message that begins so asks: "is that ok".</summary>
    private static readonly FrozenSet<string> Asking = Set("is", "are", "can", "do", "does", "would", "will", "why", "what", "who", "how", "when", "where");

    /// <summary>A phrase that is nothing but yes or no: found inside a longer message it proves nothing.</summary>
    public static bool IsBare(string phrase) => Array.TrueForAll(Tokens.Of(phrase), t => YesWords.Contains(t) || NoWords.Contains(t));

    /// <summary>There is more in the message than a yes, a no, and the doubt about it.</summary>
    public static bool SaysMore(ReadOnlySpan<string> tokens) => Count(tokens).Other > 0;

    public static YesNo Read(ReadOnlySpan<string> tokens)
    {
        var (yes, no, agreeing, other, doubt) = Count(tokens);
        return (yes, no) switch
        {
            (0, 0) => doubt && other == 0 ? YesNo.Unclear : YesNo.Neither,
            _ when doubt || other > 0 || (yes > 0 && no > 0) || (no > 0 && agreeing > 0) => YesNo.Unclear,
            ( > 0, _) => YesNo.Yes,
            _ => YesNo.No,
        };
    }

    private static (int Yes, int No, int Agreeing, int Other, bool Doubt) Count(ReadOnlySpan<string> tokens)
    {
        var (yes, no, agreeing, other) = (0, 0, 0, 0);
        var doubt = Negation.IsHedged(tokens) || (tokens.Length > 1 && Asking.Contains(tokens[0]));
        foreach (var written in tokens)
        {
            var token = Short(written);
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
                doubt = true;
            }
            else if (Agreeing.Contains(token))
            {
                agreeing++;
            }
            else if (!Fillers.Contains(token) && !char.IsSurrogate(token[0]))
            {
                other++;
            }
        }

        return (yes, no, agreeing, other, doubt);
    }

    /// <summary>"Yesssss" is "yes".</summary>
    private static string Short(string token)
    {
        var end = token.Length;
        while (end >= 2 && token[end - 1] == token[end - 2] && char.IsLetter(token[end - 1]))
        {
            end--;
        }

        return token.Length - end >= 2 ? token[..end] : token;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
