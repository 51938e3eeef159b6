namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>
/// Reads a folder of content: <c>flows/**</c> are dialogs, <c>examples/**</c> their example conversations, <c>topics/**</c> the sentences
/// that teach the topic finder, and five files at the root hold what all dialogs share. Nothing is used unless all of it is right.
/// </summary>
internal static class DialogLoader
{
    private static readonly (string File, Action<YamlMap, DialogParts> Read)[] Shared =
    [
        ("services.yaml", SharedFiles.ReadServices),
        ("hours.yaml", SharedFiles.ReadHours),
        ("words.yaml", SharedFiles.ReadLines),
        ("interruptions.yaml", SharedFiles.ReadInterruptions),
        ("topics.yaml", TopicReader.Read),
    ];

    public static DialogLoad Load(string folder)
    {
        var faults = new Faults();
        var parts = new DialogParts();
        var texts = new List<string>();
        foreach (var (file, read) in Shared)
        {
            if (File.Exists(Path.Combine(folder, file)))
            {
                Read(folder, file, texts, faults, map => read(map, parts));
            }
            else
            {
                faults.Add(file, 1, "This file is missing.");
            }
        }

        var sentences = ReadSentences(folder, texts, faults, parts);
        foreach (var file in Files(folder, "flows"))
        {
            Read(folder, file, texts, faults, map => DialogReader.Read(map, parts));
        }

        foreach (var file in Files(folder, "examples"))
        {
            Read(folder, file, texts, faults, map => ExampleReader.Read(map, parts));
        }

        DialogValidator.Check(parts, faults);
        var finder = TopicModel.Load(folder, TopicModel.FingerprintOf(sentences), parts, faults);
        return finder is null || faults.Any
            ? new DialogLoad(null, faults.InOrder())
            : new DialogLoad(new DialogSet(parts, finder, Fingerprint.Of(texts)), []);
    }

    /// <summary>Reads the topics and their sentences alone, for training; the model may be missing or old.</summary>
    public static TopicSource LoadTopics(string folder)
    {
        var faults = new Faults();
        var parts = new DialogParts();
        var texts = new List<string>();
        Read(folder, "topics.yaml", texts, faults, map => TopicReader.Read(map, parts));
        var sentences = ReadSentences(folder, texts, faults, parts);
        return new TopicSource(new Topics(parts.Topics), parts.TopicExamples, TopicModel.FingerprintOf(sentences), faults.InOrder());
    }

    private static List<(string File, string Text)> ReadSentences(string folder, List<string> texts, Faults faults, DialogParts parts) =>
        [.. Files(folder, "topics").Select(file => (file, Read(folder, file, texts, faults, map => TopicReader.ReadExamples(map, parts))))];

    private static string Read(string folder, string file, List<string> texts, Faults faults, Action<YamlMap> read)
    {
        var text = File.ReadAllText(Path.Combine(folder, file));
        texts.Add(file);
        texts.Add(text);
        if (YamlFile.Read(file, text, faults) is { } map)
        {
            read(map);
        }

        return text;
    }

    private static IEnumerable<string> Files(string folder, string part)
    {
        var root = Path.Combine(folder, part);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];
    }
}

/// <summary>What the topic finder is trained on.</summary>
internal sealed record TopicSource(Topics Topics, IReadOnlyList<TopicExample> Examples, string Fingerprint, IReadOnlyList<DialogFault> Faults);
