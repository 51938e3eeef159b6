namespace ProtectRespect.Bot.Recognition.Safeguarding.Reading;

/// <summary>What stands before a word.</summary>
internal enum Pause : byte
{
    None,
    /// <summary>A comma, a dash, a bracket.</summary>
    Clause,
    /// <summary>The end of a sentence or line.</summary>
    Sentence,
}

/// <summary>A word of a message, with its place in the text.</summary>
/// <param name="Number">The number that it says, or 0.</param>
internal readonly record struct MessageWord(WordEntry Entry, int Start, int End, Pause Before, int Number);

/// <summary>A group of words found in a message.</summary>
internal readonly record struct GroupHit(int Group, int Start, int Length, int NextOfGroup);

/// <summary>
/// A message as it was read: plain words in order, and where each group of words stands. It is used again for the next message, so that
/// reading costs little; nothing may keep it.
/// </summary>
internal sealed class Message(int groups)
{
    private const int None = -1;

    private readonly int[] _first = NewFirst(groups);
    private readonly List<MessageWord> _words = new(64);
    private readonly List<GroupHit> _hits = new(256);
    private readonly List<int> _found = new(128);
    private bool[] _masked = new bool[64];

    public string Text { get; private set; } = "";

    public int Count => _words.Count;

    /// <summary>The groups that stand in the message, each once.</summary>
    public IReadOnlyList<int> Found => _found;

    public MessageWord this[int word] => _words[word];

    public void Begin(string text)
    {
        Text = text;
        _words.Clear();
        ForgetGroups();
        Array.Clear(_masked);
    }

    public void Add(MessageWord word) => _words.Add(word);

    public void ReplaceLast(MessageWord word) => _words[^1] = word;

    public void RemoveFrom(int word) => _words.RemoveRange(word, _words.Count - word);

    /// <summary>Looks where groups stand, among the words that are not masked.</summary>
    public void FindGroups()
    {
        ForgetGroups();
        if (_masked.Length < _words.Count)
        {
            _masked = new bool[_words.Count * 2];
        }

        for (var start = 0; start < _words.Count; start++)
        {
            foreach (var phrase in _words[start].Entry.Phrases)
            {
                if (Stands(phrase.Rest, start + 1))
                {
                    foreach (var group in phrase.Groups)
                    {
                        AddHit(group, start, phrase.Rest.Length + 1);
                    }
                }
            }
        }
    }

    /// <summary>Takes the meaning of these words away: they say something harmless together.</summary>
    public void Mask(int start, int end) => _masked.AsSpan(start, end - start).Fill(true);

    public bool IsMasked(int word) => _masked[word];

    public bool Has(int group) => _first[group] != None;

    /// <summary>The first hit of a group, or -1; go on with <see cref="GroupHit.NextOfGroup"/>.</summary>
    public int FirstHit(int group) => _first[group];

    public GroupHit Hit(int index) => _hits[index];

    /// <summary>The visitor's own words from one word to another.</summary>
    public string Quote(int start, int end) => Text[_words[start].Start.._words[end - 1].End].Trim();

    private bool Stands(WordEntry[] rest, int at)
    {
        if (at + rest.Length > _words.Count || _masked[at - 1])
        {
            return false;
        }

        for (var i = 0; i < rest.Length; i++)
        {
            if (!ReferenceEquals(_words[at + i].Entry, rest[i]) || _words[at + i].Before is Pause.Sentence || _masked[at + i])
            {
                return false;
            }
        }

        return true;
    }

    private void AddHit(int group, int start, int length)
    {
        if (_first[group] == None)
        {
            _found.Add(group);
        }

        _hits.Add(new GroupHit(group, start, length, _first[group]));
        _first[group] = _hits.Count - 1;
    }

    private void ForgetGroups()
    {
        foreach (var group in _found)
        {
            _first[group] = None;
        }

        _found.Clear();
        _hits.Clear();
    }

    private static int[] NewFirst(int groups)
    {
        var first = new int[groups];
        Array.Fill(first, None);
        return first;
    }
}
