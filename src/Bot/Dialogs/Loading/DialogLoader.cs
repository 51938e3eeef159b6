namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>
/// Reads a folder of content: <c>flows/**</c> are dialogs, <c>examples/**</c> their example conversations, <c>sheets/**</c> pages to print,
/// and the files at the root hold what all dialogs share. Nothing is used unless all of it is right.
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
        ("words.yaml", SharedFiles.ReadLines),
        ("interruptions.yaml", SharedFiles.ReadInterruptions),
        ("topics.yaml", SharedFiles.ReadTopics),
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

        foreach (var (part, read) in Parts)
        {
            // Most of the time of loading is spent on YAML, file by file: all cores share it.
            foreach (var file in Files(folder, part).AsParallel().AsOrdered().Select(name => new ContentFile(folder, name)))
            {
                Read(file, texts, faults, map => read(map, parts));
            }
        }

        DialogValidator.Check(parts, faults);
        return faults.Any
            ? new DialogLoad(null, faults.InOrder(), parts)
            : new DialogLoad(new DialogSet(parts, Fingerprint.Of(texts)), [], parts);
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
