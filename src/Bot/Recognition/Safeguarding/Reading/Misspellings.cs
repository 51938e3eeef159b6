using System.Collections.Frozen;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Reading;

/// <summary>
/// Words that matter, with one letter left out, added, changed or swapped with its neighbour. Short words are never guessed at, nor are
/// words that are right as they stand ("rapid").
/// </summary>
internal sealed class Misspellings
{
    private const int Shortest = 5;
    private const int Longest = 20;

    private readonly FrozenDictionary<string, WordEntry[]>.AlternateLookup<ReadOnlySpan<char>> _byPart;

    /// <param name="words">The words that are looked for.</param>
    /// <param name="right">Words that look like one of them and are none.</param>
    public Misspellings(IEnumerable<WordEntry> words, IReadOnlySet<string> right)
    {
        Right = right;
        var parts = new Dictionary<string, List<WordEntry>>(StringComparer.Ordinal);
        foreach (var word in words.Where(w => w.Text.Length is >= Shortest and <= Longest && w.Text.All(char.IsAsciiLetterLower)))
        {
            for (var left = -1; left < word.Text.Length; left++)
            {
                var part = left < 0 ? word.Text : word.Text.Remove(left, 1);
                (parts.TryGetValue(part, out var list) ? list : parts[part] = []).Add(word);
            }
        }

        _byPart = parts.ToFrozenDictionary(p => p.Key, p => p.Value.Distinct().OrderBy(w => w.Text, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Misspellings None { get; } = new([], new HashSet<string>());

    private IReadOnlySet<string> Right { get; }

    /// <summary>The word that was meant, or null.</summary>
    public WordEntry? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > Longest || Right.Contains(word.ToString()))
        {
            return null;
        }

        Span<char> room = stackalloc char[Longest];
        for (var left = -1; left < word.Length; left++)
        {
            var part = room[..Without(word, left, room)];
            if (_byPart.TryGetValue(part, out var candidates) && Array.Find(candidates, Fits(word)) is { } meant)
            {
                return meant;
            }
        }

        return null;
    }

    private static int Without(ReadOnlySpan<char> word, int left, Span<char> to)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != left)
            {
                to[length++] = word[i];
            }
        }

        return length;
    }

    /// <summary>The first letter is nearly always right; one that is not is more often another word.</summary>
    private static Predicate<WordEntry> Fits(ReadOnlySpan<char> word)
    {
        var written = word.ToString();
        return meant => meant.Text[0] == written[0] && IsOneSlip(written, meant.Text);
    }

    private static bool IsOneSlip(string written, string meant)
    {
        var at = 0;
        while (at < written.Length && at < meant.Length && written[at] == meant[at])
        {
            at++;
        }

        var w = written.AsSpan(at);
        var m = meant.AsSpan(at);
        return (w.Length - m.Length) switch
        {
            1 => w[1..].SequenceEqual(m),
            -1 => w.SequenceEqual(m[1..]),
            0 when w.Length >= 2 && w[0] == m[1] && w[1] == m[0] => w[2..].SequenceEqual(m[2..]),
            0 when w.Length >= 1 => w[1..].SequenceEqual(m[1..]),
            _ => false,
        };
    }
}
