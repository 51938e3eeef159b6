namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>
/// Reads a folder of content: <c>flows/**</c> are dialogs, <c>examples/**</c> their example conversations, <c>sheets/**</c> pages to print,
/// <c>topics/**</c> the sentences that teach the topic finder, and the files at the root hold what all dialogs share. Nothing is used
/// unless all of it is right.
/// </summary>
internal static class DialogLoader
{
    private static readonly (string File, Action<YamlMap, DialogParts> Read)[] Shared =
    [
        ("services.yaml", DirectoryReader.ReadServices),
        ("centres.yaml", DirectoryReader.ReadCentres),
        ("promises.yaml", SharedFiles.ReadPromises),
        ("banned.yaml", SharedFiles.ReadBanned),
        ("hours.yaml", SharedFiles.ReadHours),
        ("cover-lines.yaml", CoverLinesReader.Read),
        ("replies.yaml", RepliesReader.Read),
        ("words.yaml", SharedFiles.ReadLines),
        ("interruptions.yaml", SharedFiles.ReadInterruptions),
        ("topics.yaml", TopicReader.Read),
    ];

    private static readonly (string Part, Action<YamlMap, DialogParts> Read)[] Parts =
    [
        ("flows", DialogReader.Read),
        ("sheets", SheetReader.Read),
        ("examples", ExampleReader.Read),
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
                Read(new ContentFile(folder, file), texts, faults, map => read(map, parts));
            }
            else
            {
                faults.Add(file, 1, "This file is missing.");
            }
        }

        var sentences = ReadSentences(folder, texts, faults, parts);
        foreach (var (part, read) in Parts)
        {
            faults.Add(ContentFolder.Misnamed(folder, part));
            // Most of the time of loading is spent on YAML, file by file: all cores share it.
            foreach (var file in ContentFolder.Files(folder, part).AsParallel().AsOrdered().Select(name => new ContentFile(folder, name)))
            {
                Read(file, texts, faults, map => read(map, parts));
            }
        }

        DialogValidator.Check(parts, faults);
        var finder = TopicModel.Load(folder, TopicModel.FingerprintOf(sentences), parts, faults);
        return finder is null || faults.Any
            ? new DialogLoad(null, faults.InOrder(), parts)
            : new DialogLoad(new DialogSet(parts, finder, Fingerprint.Of(texts)), [], parts);
    }

    /// <summary>Reads the topics and their sentences alone, for training; the model may be missing or old.</summary>
    public static TopicSource LoadTopics(string folder)
    {
        var faults = new Faults();
        var parts = new DialogParts();
        var texts = new List<string>();
        Read(new ContentFile(folder, "topics.yaml"), texts, faults, map => TopicReader.Read(map, parts));
        var sentences = ReadSentences(folder, texts, faults, parts);
        return new TopicSource(new Topics(parts.Topics), parts.TopicExamples, TopicModel.FingerprintOf(sentences), faults.InOrder());
    }

    private static List<(string File, string Text)> ReadSentences(string folder, List<string> texts, Faults faults, DialogParts parts)
    {
        var read = new List<(string File, string Text)>();
        faults.Add(ContentFolder.Misnamed(folder, "topics"));
        foreach (var file in ContentFolder.Files(folder, "topics").AsParallel().AsOrdered().Select(name => new ContentFile(folder, name)))
        {
            Read(file, texts, faults, map => TopicReader.ReadExamples(map, parts));
            read.Add((file.Name, file.Text));
        }

        return read;
    }

    private static void Read(ContentFile file, List<string> texts, Faults faults, Action<YamlMap> read)
    {
        texts.Add(file.Name);
        texts.Add(file.Text);
        if (file.Map(faults) is { } map)
        {
            read(map);
        }
    }
}

/// <summary>What the topic finder is trained on.</summary>
internal sealed record TopicSource(Topics Topics, IReadOnlyList<TopicExample> Examples, string Fingerprint, IReadOnlyList<DialogFault> Faults);
