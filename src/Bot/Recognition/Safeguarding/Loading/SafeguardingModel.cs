using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Loading;

/// <summary>The file of the trained classifier, two models one after the other. One that was made of other content is refused.</summary>
internal static class SafeguardingModel
{
    public const string File = "models/safeguarding.model";
    private const string Train = "run `dialogs train`.";

    /// <summary>What the models are made of: rules, words and sentences, whatever their line ends.</summary>
    public static string FingerprintOf(string content) => Fingerprint.Of(Directory
        .EnumerateFiles(Path.Combine(content, SafeguardingLoader.Folder), "*.yaml", SearchOption.AllDirectories)
        .Select(f => (Name: Path.GetRelativePath(content, f).Replace('\\', '/'), Path: f))
        .OrderBy(f => f.Name, StringComparer.Ordinal)
        .SelectMany(f => new[] { f.Name, System.IO.File.ReadAllText(f.Path).ReplaceLineEndings("\n") }));

    public static byte[] Write(byte[] levels, byte[] themes) => [.. BitConverter.GetBytes(levels.Length), .. levels, .. themes];

    public static Classifier? Load(string content, Faults faults)
    {
        var path = Path.Combine(content, File);
        if (!System.IO.File.Exists(path))
        {
            faults.Add(File, 1, $"There is no model of the examples in safeguarding/: {Train}");
            return null;
        }

        if (Read(System.IO.File.ReadAllBytes(path)) is not { } classifier)
        {
            faults.Add(File, 1, $"This model was made by another version of the program: {Train}");
            return null;
        }

        if (classifier.Fingerprint != FingerprintOf(content))
        {
            faults.Add(File, 1, $"The content of safeguarding/ changed since the model was trained: {Train}");
            return null;
        }

        return classifier;
    }

    public static Classifier? Read(byte[] file)
    {
        var length = file.Length >= sizeof(int) ? BitConverter.ToInt32(file) : -1;
        if (length < 0 || length > file.Length - sizeof(int))
        {
            return null;
        }

        var levels = ModelFile.Read(file[sizeof(int)..(sizeof(int) + length)]);
        var themes = ModelFile.Read(file[(sizeof(int) + length)..]);
        return levels is not null && themes is not null && LevelNames.All.All(levels.Classes.Contains) ? new Classifier(levels, themes) : null;
    }
}
