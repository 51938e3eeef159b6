using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Bot.Recognition.Safeguarding.Reading;
using ProtectRespect.Bot.Recognition.Safeguarding.Rules;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Loading;

/// <summary>
/// Reads <c>safeguarding/</c> of a folder of content: <c>words.yaml</c>, <c>right.yaml</c>, <c>idioms.yaml</c>, <c>languages.yaml</c>, the
/// rules, and the model that was trained on the sentences. Nothing is used unless all of it is right.
/// </summary>
internal sealed class SafeguardingLoader
{
    public const string Folder = "safeguarding";

    private readonly string _content;
    private readonly Faults _faults = new();
    private readonly List<Review> _reviews = [];

    private SafeguardingLoader(string content) => _content = content;

    /// <summary>Everything that a recogniser needs.</summary>
    public static SafeguardingLoad Load(string content)
    {
        var loader = new SafeguardingLoader(content);
        var set = loader.ReadSet();
        // What is wrong with rules and words makes the model an old one as well: that would be said twice.
        var classifier = set is null ? null : SafeguardingModel.Load(content, loader._faults);
        var recogniser = set is null || classifier is null ? null : new SafeguardingRecogniser(set, classifier);
        return new SafeguardingLoad(recogniser, set, loader._faults.InOrder(), loader._reviews);
    }

    /// <summary>Rules and words alone, and the sentences: what training starts from; the model may be missing or old.</summary>
    public static SafeguardingSource LoadSource(string content)
    {
        var loader = new SafeguardingLoader(content);
        var set = loader.ReadSet();
        return new SafeguardingSource(set, loader.ReadExamples(), SafeguardingModel.FingerprintOf(content), loader._faults.InOrder());
    }

    /// <summary>What is wrong with the sentences, which are not read when the program starts.</summary>
    public static IReadOnlyList<DialogFault> CheckExamples(string content)
    {
        var loader = new SafeguardingLoader(content);
        loader.ReadExamples();
        return loader._faults.InOrder();
    }

    private SafeguardingSet? ReadSet()
    {
        if (Read("words.yaml") is not { } words || Read("right.yaml") is not { } right || Read("idioms.yaml") is not { } idioms || Read("languages.yaml") is not { } languages)
        {
            return null;
        }

        var groups = WordsFile.Groups(words);
        var lexicon = new LexiconBuilder(WordsFile.ShortForms(words), WordsFile.Right(right));
        var patterns = new PatternReader(lexicon, groups);
        var surroundings = IdiomsFile.Read(idioms, patterns, lexicon, groups);
        var others = LanguagesFile.Read(languages);
        var reader = new RuleReader(patterns);
        var rules = Files("rules").Select(Read).OfType<YamlMap>().SelectMany(reader.Read).ToList();
        foreach (var twice in rules.GroupBy(r => r.Id, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            _faults.Add(twice.File, twice.Line, $"There is another rule `{twice.Id}`.");
        }

        var signs = groups.Select(g => (Name: g.Key, Group: lexicon.Group(g.Value))).ToList();
        return _faults.Any ? null : SafeguardingSet.Of(lexicon, rules, surroundings, others, signs);
    }

    private List<SafeguardingExample> ReadExamples() =>
    [
        .. Files("examples").Select(Read).OfType<YamlMap>().SelectMany(ExamplesFile.Read),
        .. Read("plain.yaml") is { } plain ? MadeSentences.ReadPlain(plain) : [],
        .. Read("ordinary.yaml") is { } ordinary ? MadeSentences.ReadOrdinary(ordinary) : [],
    ];

    private YamlMap? Read(string file)
    {
        var name = $"{Folder}/{file}";
        if (!File.Exists(Path.Combine(_content, name)))
        {
            _faults.Add(name, 1, "This file is missing.");
            return null;
        }

        if (new ContentFile(_content, name).Map(_faults) is not { } map)
        {
            return null;
        }

        map.Text("owner");
        _reviews.Add(new Review(name, map.LineOf("reviewBy"), $"the file {name}", map.Date("reviewBy"), CheckedOn: null));
        return map;
    }

    private IEnumerable<string> Files(string part) => ContentFolder.Files(_content, $"{Folder}/{part}").Select(name => name[(Folder.Length + 1)..]);
}

/// <summary>What came of loading: a recogniser, or every fault that keeps it from being one.</summary>
/// <param name="Set">Rules and words, when they are right; the model may be missing.</param>
internal sealed record SafeguardingLoad(SafeguardingRecogniser? Recogniser, SafeguardingSet? Set, IReadOnlyList<DialogFault> Faults, IReadOnlyList<Review> Reviews);

/// <summary>What the classifier is trained on.</summary>
internal sealed record SafeguardingSource(SafeguardingSet? Set, IReadOnlyList<SafeguardingExample> Examples, string Fingerprint, IReadOnlyList<DialogFault> Faults);
