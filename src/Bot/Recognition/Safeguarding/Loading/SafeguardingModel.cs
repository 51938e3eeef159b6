using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Loading;

/// <summary>The file of the trained classifier, four models one after the other. One that was made of other content is refused.</summary>
internal static class SafeguardingModel
{
    public const string File = "models/safeguarding.model";
    private const string Train = "run `dialogs train`.";
    private const int Models = 4;

    /// <summary>What the models are made of: rules, words and sentences, whatever their line ends.</summary>
    public static string FingerprintOf(string content) => Fingerprint.Of(ContentFolder.Files(content, SafeguardingLoader.Folder)
        .SelectMany(name => new[] { name, ContentText.Read(Path.Combine(content, name)).Text.ReplaceLineEndings("\n") }));

    /// <summary>Each model with its length before it.</summary>
    public static byte[] Write(params IReadOnlyList<byte[]> models) => [.. models.SelectMany(m => BitConverter.GetBytes(m.Length).Concat(m))];

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
        var models = new List<LinearModel>(Models);
        for (var at = 0; models.Count < Models && at + sizeof(int) <= file.Length;)
        {
            var length = BitConverter.ToInt32(file, at);
            at += sizeof(int);
            if (length < 0 || length > file.Length - at || ModelFile.Read(file[at..(at + length)]) is not { } model)
            {
                return null;
            }

            models.Add(model);
            at += length;
        }

        return models is [var serious, var any, var urgency, var themes] && Classifier.Knows(serious, any, urgency) ? new Classifier(serious, any, urgency, themes) : null;
    }
}
