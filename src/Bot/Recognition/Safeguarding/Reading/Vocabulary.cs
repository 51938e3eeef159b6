using System.Collections.Frozen;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Reading;

/// <summary>
/// Every word that rules and training name. A word of a message is looked up once; one that is not known may still begin like a word
/// of a group ("threaten*") or be one of its words misspelt.
/// </summary>
internal sealed class Vocabulary
{
    private readonly FrozenDictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> _bySpelling;
    private readonly FrozenDictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> _byBeginning;
    private readonly Misspellings _misspellings;

    /// <param name="words">By spelling.</param>
    /// <param name="beginnings">What stands for any word that begins so.</param>
    public Vocabulary(IReadOnlyDictionary<string, WordEntry> words, IReadOnlyDictionary<string, WordEntry> beginnings, Misspellings misspellings)
    {
        _bySpelling = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _byBeginning = beginnings.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _misspellings = misspellings;
    }

    public WordEntry? Find(ReadOnlySpan<char> word) => _bySpelling.TryGetValue(word, out var found) ? found : null;

    /// <summary>A word that is not known and looks like a slip of one that is.</summary>
    public bool LooksLikeASlip(string word) => Find(word) is null && _misspellings.Find(word) is not null;

    /// <summary>What stands for a word that is not known.</summary>
    public WordEntry Guess(ReadOnlySpan<char> word)
    {
        if (_misspellings.Find(word) is { } meant)
        {
            return meant;
        }

        for (var length = word.Length; length >= LexiconBuilder.ShortestBeginning; length--)
        {
            if (_byBeginning.TryGetValue(word[..length], out var beginning))
            {
                return new WordEntry(word.ToString()) { Phrases = beginning.Phrases };
            }
        }

        return new WordEntry(word.ToString());
    }
}
