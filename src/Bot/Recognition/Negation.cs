namespace ProtectRespect.Bot.Recognition;

/// <summary>Whether a found phrase is taken back by the words around it.</summary>
internal static class Negation
{
    private const int Reach = 3;

    private static readonly HashSet<string> Negators = new(StringComparer.Ordinal)
    {
        "not", "no", "never", "dont", "isnt", "arent", "wasnt", "cant", "cannot", "wont", "aint", "doesnt", "didnt", "without",
        "neither", "nor", "nobody", "none", "havent", "hasnt", "wouldnt", "couldnt", "shouldnt", "werent", "hardly",
    };

    private static readonly HashSet<string> Hedges = new(StringComparer.Ordinal)
    {
        "maybe", "perhaps", "might", "unsure", "dunno", "idk", "possibly", "probably", "either", "whichever", "whatever",
    };

    /// <summary>"I'm not a parent", "a parent's friend", "parent? no": the phrase is there, its meaning is not.</summary>
    public static bool TakesBack(ReadOnlySpan<string> tokens, PhraseHit hit)
    {
        for (var i = Math.Max(0, hit.Start - Reach); i < hit.Start; i++)
        {
            if (Negators.Contains(tokens[i]))
            {
                return true;
            }
        }

        var after = tokens[(hit.Start + hit.Length)..];
        return after is ["'s", ..] or ["no" or "nope" or "nah" or "not"];
    }

    public static bool IsHedged(ReadOnlySpan<string> tokens)
    {
        foreach (var token in tokens)
        {
            if (Hedges.Contains(token))
            {
                return true;
            }
        }

        return tokens.IndexOf("not") is var at and >= 0 && at + 1 < tokens.Length && tokens[at + 1] is "sure" or "certain"
            || tokens.IndexOf("dont") is var dont and >= 0 && dont + 1 < tokens.Length && tokens[dont + 1] is "know";
    }
}
