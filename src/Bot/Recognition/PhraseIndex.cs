namespace ProtectRespect.Bot.Recognition;

/// <summary>Where a phrase stands in a message.</summary>
internal readonly record struct PhraseHit(string Owner, int Start, int Length);

/// <summary>Finds which of many phrases a message holds, as whole words. Looks up by first word, so its cost does not grow with the list.</summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<string, (string[] Tokens, string Owner)[]> _byFirst;

    public PhraseIndex(IEnumerable<(string Phrase, string Owner)> phrases) =>
        _byFirst = phrases
            .Select(p => (Tokens: Tokens.Of(p.Phrase), p.Owner))
            .Where(p => p.Tokens.Length > 0)
            .GroupBy(p => p.Tokens[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Tokens.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>Every phrase found, in the order of the message; longer phrases first where several begin at one word.</summary>
    public List<PhraseHit> Find(ReadOnlySpan<string> tokens)
    {
        var hits = new List<PhraseHit>();
        for (var start = 0; start < tokens.Length; start++)
        {
            if (!_byFirst.TryGetValue(tokens[start], out var phrases))
            {
                continue;
            }

            foreach (var (phrase, owner) in phrases)
            {
                if (tokens[start..].StartsWith(phrase))
                {
                    hits.Add(new PhraseHit(owner, start, phrase.Length));
                }
            }
        }

        return hits;
    }
}
