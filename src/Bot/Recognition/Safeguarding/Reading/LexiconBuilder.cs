using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Reading;

/// <summary>Collects the words that rules and training name, and gives every group of words a number.</summary>
internal sealed class LexiconBuilder
{
    /// <summary>A beginning ("threaten*") has at least so many letters.</summary>
    public const int ShortestBeginning = 4;

    private readonly Dictionary<string, WordEntry> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _shortForms;
    private readonly Dictionary<string, int> _groupOf = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> _members = [];
    private readonly IReadOnlySet<string> _right;
    private readonly MessageReader _reader;
    private readonly Message _scratch = new(0);

    /// <param name="shortForms">Words and what they are short for or mean, beside <see cref="TextSpeak"/>.</param>
    /// <param name="right">Words that are never taken for a slip of another one.</param>
    public LexiconBuilder(IReadOnlyDictionary<string, string> shortForms, IReadOnlySet<string> right)
    {
        _shortForms = new Dictionary<string, string>(shortForms, StringComparer.Ordinal);
        _right = right;
        Grammar.AddTo(Word);
        foreach (var (word, means) in ShortForms())
        {
            Word(word).Means = [.. means.Split(' ').Select(Word)];
        }

        // What a short form means may itself be short for something, or two words that are one.
        _reader = new MessageReader(new Vocabulary(_words, new Dictionary<string, WordEntry>(), Misspellings.None));
        foreach (var (word, means) in ShortForms())
        {
            Word(word).Means = null;
            Word(word).Means = Read(means) is [var only] && only == word ? null : [.. Read(means).Select(Word)];
        }

        _reader = new MessageReader(new Vocabulary(_words, new Dictionary<string, WordEntry>(), Misspellings.None));
    }

    public int Groups => _members.Count;

    /// <summary>The words of a phrase as a message would be read.</summary>
    public IReadOnlyList<string> Read(string phrase)
    {
        _reader.Read(phrase, _scratch);
        return [.. Enumerable.Range(0, _scratch.Count).Select(i => _scratch[i].Entry.Text)];
    }

    /// <summary>The number of the group with these words and phrases; the same words give the same group.</summary>
    /// <param name="members">A word that ends in <c>*</c> stands for all that begin so.</param>
    public int Group(IEnumerable<string> members)
    {
        var read = members
            .Select(m => m.EndsWith('*') ? string.Join(' ', Read(m[..^1])) + "*" : string.Join(' ', Read(m)))
            .Where(m => m.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var key = string.Join('|', read);
        if (!_groupOf.TryGetValue(key, out var group))
        {
            group = _groupOf[key] = _members.Count;
            _members.Add(read);
        }

        return group;
    }

    public Vocabulary Build()
    {
        var important = new HashSet<WordEntry>();
        foreach (var word in _members.SelectMany(m => m).Where(m => !m.EndsWith('*')).SelectMany(m => m.Split(' ')))
        {
            important.Add(Word(word));
        }

        var byPhrase = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        var beginnings = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        for (var group = 0; group < _members.Count; group++)
        {
            foreach (var member in _members[group])
            {
                var (to, key) = member.EndsWith('*') ? (beginnings, member[..^1]) : (byPhrase, member);
                (to.TryGetValue(key, out var groups) ? groups : to[key] = []).Add(group);
            }
        }

        AddBeginnings(byPhrase, beginnings);
        foreach (var phrases in byPhrase.GroupBy(p => p.Key.Split(' ')[0], StringComparer.Ordinal))
        {
            Word(phrases.Key).Phrases = [.. phrases
                .Select(p => new GroupPhrase([.. p.Key.Split(' ').Skip(1).Select(Word)], [.. p.Value]))
                .OrderByDescending(p => p.Rest.Length)];
        }

        return new Vocabulary(
            _words,
            beginnings.ToDictionary(b => b.Key, b => new WordEntry(b.Key) { Phrases = [new GroupPhrase([], [.. b.Value])] }, StringComparer.Ordinal),
            new Misspellings(important, _right));
    }

    /// <summary>A known word that begins like a group's is one of its words; a longer beginning takes what a shorter one has.</summary>
    private void AddBeginnings(Dictionary<string, SortedSet<int>> byPhrase, Dictionary<string, SortedSet<int>> beginnings)
    {
        foreach (var (beginning, groups) in beginnings)
        {
            foreach (var word in _words.Keys.Concat(beginnings.Keys).Where(w => w.StartsWith(beginning, StringComparison.Ordinal)).ToList())
            {
                var to = _words.ContainsKey(word) ? byPhrase : beginnings;
                (to.TryGetValue(word, out var all) ? all : to[word] = []).UnionWith(groups);
            }
        }
    }

    /// <summary>What the content says of a word counts before what every recogniser knows.</summary>
    private IReadOnlyList<(string Word, string Means)> ShortForms() =>
        [.. _shortForms.Select(s => (s.Key, s.Value)).Concat(Grammar.ShortForms).Concat(TextSpeak.All).DistinctBy(s => s.Item1)];

    private WordEntry Word(string word)
    {
        if (!_words.TryGetValue(word, out var entry))
        {
            entry = _words[word] = new WordEntry(word);
        }

        return entry;
    }
}
