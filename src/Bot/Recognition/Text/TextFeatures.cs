using System.Runtime.CompilerServices;

namespace ProtectRespect.Bot.Recognition.Text;

/// <summary>Takes the features of a message, one by one, the same one perhaps more than once.</summary>
internal interface IFeatureSink
{
    /// <param name="kind">One of the constants of <see cref="TextFeatures"/>.</param>
    /// <param name="first">What the feature is made of.</param>
    /// <param name="second">Its second part, or empty.</param>
    /// <param name="third">Its third part, or empty.</param>
    void Add(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default, ReadOnlySpan<char> third = default);
}

/// <summary>
/// What a recogniser sees of a message: its words, pairs of neighbouring words, the pieces of each word (which forgive spelling), and
/// who speaks. Each feature is a hash; training and use go through the same code, so they never differ.
/// </summary>
internal static class TextFeatures
{
    /// <summary>Goes up with every change that gives other features: a model of another version is refused.</summary>
    public const int Version = 2;

    public const char Word = 'w';
    public const char Pair = 'p';
    public const char Triple = 'x';

    /// <summary>Two words with one or two others between them.</summary>
    public const char Apart = 'a';
    public const char Piece = 'c';
    public const char Group = 'g';
    public const char Together = 't';
    public const char Speaker = 's';

    /// <summary>What a recogniser of its own notices: a sign, two of them together, a rule that holds.</summary>
    public const char Sign = 'i';
    public const char Signs = 'j';
    public const char Rule = 'r';

    /// <summary>What stands before the first word and after the last one.</summary>
    public const string Start = "^";
    private const string End = "$";
    private const int ShortestPiece = 3;
    private const int LongestPiece = 5;
    private const int LongestWord = 42;
    private const int MostGroups = 12;

    /// <summary>The hashes of a message, each once, in rising order.</summary>
    public static uint[] Of(string text, string? who) => Of(TextNormaliser.Words(text), who);

    /// <param name="words">From <see cref="TextNormaliser"/>.</param>
    /// <param name="who">The kind of visitor (<c>young-person</c>...), or null.</param>
    public static uint[] Of(ReadOnlySpan<string> words, string? who)
    {
        var sink = new FeatureSet(16 + (words.Length * 14));
        Give(words, who, ref sink);
        return sink.InOrder().ToArray();
    }

    public static void Give<TSink>(ReadOnlySpan<string> words, string? who, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        if (who is not null)
        {
            sink.Add(Speaker, who);
        }

        Span<char> framed = stackalloc char[LongestWord];
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            sink.Add(Word, word);
            sink.Add(Pair, i > 0 ? words[i - 1] : Start, word);
            if (char.IsLetter(word[0]))
            {
                GivePieces(Framed(word, framed), ref sink);
            }
        }

        sink.Add(Pair, words is [.., var last] ? last : Start, End);
        GiveGroups(words, who, ref sink);
    }

    /// <summary>What tells more when there is much to learn from: three words in a row, and two with one or two others between them.</summary>
    public static void GiveWider<TSink>(ReadOnlySpan<string> words, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        for (var i = 2; i < words.Length; i++)
        {
            sink.Add(Triple, words[i - 2], words[i - 1], words[i]);
            sink.Add(Apart, words[i - 2], words[i]);
            if (i > 2)
            {
                sink.Add(Apart, words[i - 3], words[i]);
            }
        }
    }

    /// <summary>The groups of words that the message touches, and each two of them that it holds together, wherever they stand.</summary>
    private static void GiveGroups<TSink>(ReadOnlySpan<string> words, string? who, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var found = new List<string>(8);
        foreach (var word in words)
        {
            if (found.Count < MostGroups && WordGroups.Of(word) is { } group && !found.Contains(group))
            {
                found.Add(group);
            }
        }

        found.Sort(StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
        {
            sink.Add(Group, found[i]);
            if (who is not null)
            {
                sink.Add(Together, who, found[i]);
            }

            for (var j = i + 1; j < found.Count; j++)
            {
                sink.Add(Together, found[i], found[j]);
            }
        }
    }

    public static uint Hash(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default, ReadOnlySpan<char> third = default)
    {
        var hash = Mix(Mix(Mix(Mix(2166136261u, kind), first), second), third);
        hash ^= hash >> 16;
        hash *= 0x85ebca6b;
        return hash ^ (hash >> 13);
    }

    /// <summary>Pieces know where a word begins and ends, and the whole word is no piece: it counts already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void GivePieces<TSink>(ReadOnlySpan<char> framed, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        for (var length = ShortestPiece; length <= LongestPiece && length < framed.Length; length++)
        {
            for (var start = 0; start + length <= framed.Length; start++)
            {
                sink.Add(Piece, framed.Slice(start, length));
            }
        }
    }

    private static ReadOnlySpan<char> Framed(string word, Span<char> room)
    {
        var length = Math.Min(word.Length, room.Length - 2);
        room[0] = '<';
        word.AsSpan(0, length).CopyTo(room[1..]);
        room[length + 1] = '>';
        return room[..(length + 2)];
    }

    /// <summary>A part that is empty changes nothing.</summary>
    private static uint Mix(uint hash, ReadOnlySpan<char> part)
    {
        hash = part.IsEmpty ? hash : Mix(hash, ' ');
        foreach (var c in part)
        {
            hash = Mix(hash, c);
        }

        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint hash, char c) => (hash ^ c) * 16777619u;
}
