using ProtectRespect.Bot.Recognition;
using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>The model that was trained on the sentences of <c>topics/</c>; one that was made of others is refused.</summary>
internal static class TopicModel
{
    public const string File = "models/topics.model";
    private const string Train = "run `./run dialogs train`.";

    /// <summary>What the model was made of: the names and words of the files, whatever their line ends.</summary>
    public static string FingerprintOf(IEnumerable<(string File, string Text)> examples) =>
        Fingerprint.Of(examples.SelectMany(e => new[] { e.File, e.Text.ReplaceLineEndings("\n") }));

    public static TopicFinder? Load(string folder, string fingerprint, DialogParts parts, Faults faults)
    {
        CheckExamples(parts, faults);
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path))
        {
            faults.Add(File, 1, $"There is no model of the examples in topics/: {Train}");
            return null;
        }

        if (ModelFile.Read(System.IO.File.ReadAllBytes(path)) is not { } model)
        {
            faults.Add(File, 1, $"This model was made by another version of the program: {Train}");
            return null;
        }

        if (model.Fingerprint != fingerprint)
        {
            faults.Add(File, 1, $"The examples in topics/ changed since the model was trained: {Train}");
            return null;
        }

        return faults.Any ? null : Finder(model, new Topics(parts.Topics));
    }

    public static TopicFinder Finder(LinearModel model, Topics topics) =>
        new(model, subject => topics.Find(subject)!.Topic, Topic.OutOfScope);

    private static void CheckExamples(DialogParts parts, Faults faults)
    {
        foreach (var subject in parts.Subjects.ExceptBy(parts.TopicExamples.Select(e => e.Subject), s => s.Id))
        {
            faults.Add("topics.yaml", 1, $"The subject `{subject.Id}` has no sentences in topics/.");
        }
    }
}
