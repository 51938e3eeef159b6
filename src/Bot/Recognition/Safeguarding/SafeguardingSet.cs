using ProtectRespect.Bot.Recognition.Safeguarding.Reading;
using ProtectRespect.Bot.Recognition.Safeguarding.Rules;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Recognition.Safeguarding;

/// <summary>All content of the recogniser, checked as a whole. Immutable; messages may be read by many threads at once.</summary>
internal sealed class SafeguardingSet
{
    private readonly MessageReader _reader;
    private readonly Vocabulary _vocabulary;
    private readonly Surroundings _surroundings;
    private readonly RuleBook _rules;
    private readonly OtherLanguages _languages;

    private readonly int[] _signOf;

    private SafeguardingSet(Vocabulary vocabulary, RuleBook rules, Surroundings surroundings, OtherLanguages languages, IReadOnlyList<(string Name, int Group)> signs, int groups)
    {
        (_vocabulary, _reader, _rules, _surroundings, _languages, Groups) = (vocabulary, new MessageReader(vocabulary), rules, surroundings, languages, groups);
        Signs = [.. signs.Select(s => s.Name)];
        _signOf = new int[groups];
        Array.Fill(_signOf, -1);
        for (var sign = 0; sign < signs.Count; sign++)
        {
            _signOf[signs[sign].Group] = sign;
        }
    }

    public IReadOnlyList<SafeguardingRule> Rules => _rules.Rules;

    /// <summary>The names of the groups of words.yaml.</summary>
    public IReadOnlyList<string> Signs { get; }

    /// <summary>How many groups of words there are, those that only one pattern has among them.</summary>
    public int Groups { get; }

    internal static SafeguardingSet Of(
        LexiconBuilder lexicon, IReadOnlyList<SafeguardingRule> rules, Surroundings surroundings, OtherLanguages languages, IReadOnlyList<(string Name, int Group)> signs)
    {
        var vocabulary = lexicon.Build();
        return new SafeguardingSet(vocabulary, new RuleBook(rules, surroundings, lexicon.Groups, Usual(vocabulary, rules, lexicon.Groups)), surroundings, languages, signs, lexicon.Groups);
    }

    /// <summary>The place in <see cref="Signs"/> of a group of words, or -1 when only one pattern has it.</summary>
    public int SignOf(int group) => _signOf[group];

    /// <summary>A word that would be read as another one that it looks like; what is right as it stands belongs into words.yaml.</summary>
    public bool Corrects(string word) => _vocabulary.LooksLikeASlip(word);

    /// <summary>Reads a message: its words, its sayings masked.</summary>
    public void Read(string text, Message to)
    {
        _reader.Read(text, to);
        _surroundings.MaskIdioms(to);
    }

    /// <summary>What the rules say of a message that was read.</summary>
    public void Match(Message message, AssessmentContext context, List<RuleHit> hits) => _rules.Match(message, context, hits);

    /// <summary>The language of a message that is not English, or null.</summary>
    public string? OtherLanguage(Message message) => _languages.Of(message);

    /// <summary>It tells of fiction, schoolwork or training.</summary>
    public bool IsInFrame(Message message) => _surroundings.IsInFrame(message);

    public bool IsPast(Message message) => _surroundings.IsPast(message);

    /// <summary>How often each group of words stands in the sentences of the rules.</summary>
    private static int[] Usual(Vocabulary vocabulary, IReadOnlyList<SafeguardingRule> rules, int groups)
    {
        var usual = new int[groups];
        var reader = new MessageReader(vocabulary);
        var message = new Message(groups);
        foreach (var example in rules.SelectMany(r => r.Must.Concat(r.MustNot)))
        {
            reader.Read(example.Text, message);
            foreach (var group in message.Found)
            {
                usual[group]++;
            }
        }

        return usual;
    }
}
