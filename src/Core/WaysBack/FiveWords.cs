using System.Collections.Frozen;
using System.Security.Cryptography;

namespace ProtectRespect.Core.WaysBack;

/// <summary>
/// Five words that a visitor keeps in mind or on paper to come back to a conversation. Drawn from a list that is shipped beside this file:
/// 7,020 plain words, so five of them are 63.8 bits. Nothing here remembers a phrase.
/// </summary>
public static class FiveWords
{
    public const int Count = 5;

    private static readonly string[] List = Read();
    private static readonly FrozenSet<string> Known = List.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many words there are to draw from.</summary>
    public static int Words => List.Length;

    /// <summary>A fresh phrase, as it is shown: lower case, one space between the words.</summary>
    public static string Draw() => string.Join(' ', RandomNumberGenerator.GetItems<string>(List, Count));

    /// <summary>The phrase in what somebody typed, however they typed it; null when it is not five words of the list.</summary>
    public static string? Read(string typed) => Split(typed) is { Length: Count } words && words.All(Known.Contains) ? string.Join(' ', words) : null;

    /// <summary>Every five words of the list that stand side by side in a message: what may be a phrase. Case, signs and line breaks do not matter.</summary>
    public static IReadOnlyList<string> MayBeIn(string message)
    {
        var words = Split(message);
        var found = new List<string>();
        for (int end = 0, run = 0; end < words.Length; end++)
        {
            run = Known.Contains(words[end]) ? run + 1 : 0;
            if (run >= Count)
            {
                found.Add(string.Join(' ', words[(end - Count + 1)..(end + 1)]));
            }
        }

        return found;
    }

    private static string[] Split(string text)
    {
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return word.Length > 0 ? [.. words, word.ToString()] : [.. words];
    }

    private static string[] Read()
    {
        using var stream = typeof(FiveWords).Assembly.GetManifestResourceStream(typeof(FiveWords), "words.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
