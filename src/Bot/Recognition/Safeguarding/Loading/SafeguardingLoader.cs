using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Bot.Recognition.Safeguarding.Reading;
using ProtectRespect.Bot.Recognition.Safeguarding.Rules;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Loading;

/// <summary>
/// Reads <c>safeguarding/</c> of a folder of content: <c>words.yaml</c>, <c>right.yaml</c>, <c>idioms.yaml</c>, <c>languages.yaml</c> and the rules. Nothing is
/// used unless all of it is right.
/// </summary>
internal static class SafeguardingLoader
{
    public const string Folder = "safeguarding";

    public static SafeguardingLoad Load(string content)
    {
        var faults = new Faults();
        var words = Read(content, "words.yaml", faults);
        var right = Read(content, "right.yaml", faults);
        var idioms = Read(content, "idioms.yaml", faults);
        var languages = Read(content, "languages.yaml", faults);
        if (words is null || right is null || idioms is null || languages is null)
        {
            return new SafeguardingLoad(null, faults.InOrder());
        }

        var groups = WordsFile.Groups(words);
        var lexicon = new LexiconBuilder(WordsFile.ShortForms(words), WordsFile.Right(right));
        var patterns = new PatternReader(lexicon, groups);
        var surroundings = IdiomsFile.Read(idioms, patterns, lexicon, groups);
        var other = LanguagesFile.Read(languages);
        var reader = new RuleReader(patterns);
        var rules = Files(content, "rules").Select(file => Read(content, file, faults)).OfType<YamlMap>().SelectMany(reader.Read).ToList();
        foreach (var twice in rules.GroupBy(r => r.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).SelectMany(g => g.Skip(1)))
        {
            faults.Add(twice.File, twice.Line, $"There is another rule `{twice.Id}`.");
        }

        if (faults.Any)
        {
            return new SafeguardingLoad(null, faults.InOrder());
        }

        var signs = groups.Select(g => (Name: g.Key, Group: lexicon.Group(g.Value))).ToList();
        return new SafeguardingLoad(SafeguardingSet.Of(lexicon, rules, surroundings, other, signs), []);
    }

    /// <summary>The sentences that teach the classifier, in the order of the files, and what is wrong with them.</summary>
    public static (IReadOnlyList<SafeguardingExample> Examples, IReadOnlyList<DialogFault> Faults) LoadExamples(string content)
    {
        var faults = new Faults();
        var examples = Files(content, "examples").Select(file => Read(content, file, faults)).OfType<YamlMap>().SelectMany(ExamplesFile.Read).ToList();
        return (examples, faults.InOrder());
    }

    private static YamlMap? Read(string content, string file, Faults faults)
    {
        var name = $"{Folder}/{file}";
        var path = Path.Combine(content, Folder, file);
        if (File.Exists(path))
        {
            return YamlFile.Read(name, File.ReadAllText(path), faults);
        }

        faults.Add(name, 1, "This file is missing.");
        return null;
    }

    private static IEnumerable<string> Files(string content, string part)
    {
        var root = Path.Combine(content, Folder, part);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*.yaml").Select(f => $"{part}/{Path.GetFileName(f)}").Order(StringComparer.Ordinal)
            : [];
    }
}

/// <summary>What came of loading: a whole set, or every fault that keeps it from being one.</summary>
internal sealed record SafeguardingLoad(SafeguardingSet? Set, IReadOnlyList<DialogFault> Faults);
