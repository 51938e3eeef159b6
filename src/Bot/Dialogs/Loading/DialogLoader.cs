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

        foreach (var file in Files(folder, "flows"))
        {
            Read(folder, file, texts, faults, map => DialogReader.Read(map, parts));
        }

        foreach (var file in Files(folder, "sheets"))
        {
            Read(folder, file, texts, faults, map => SheetReader.Read(map, parts));
        }

        foreach (var file in Files(folder, "examples"))
        {
            Read(folder, file, texts, faults, map => ExampleReader.Read(map, parts));
        }

        DialogValidator.Check(parts, faults);
        return faults.Any
            ? new DialogLoad(null, faults.InOrder(), parts)
            : new DialogLoad(new DialogSet(parts, Fingerprint.Of(texts)), [], parts);
    }

    private static void Read(string folder, string file, List<string> texts, Faults faults, Action<YamlMap> read)
    {
        var text = File.ReadAllText(Path.Combine(folder, file));
        texts.Add(file);
        texts.Add(text);
        if (YamlFile.Read(file, text, faults) is { } map)
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
