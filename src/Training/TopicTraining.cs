using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Bot.Recognition;
using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Training;

/// <summary>Trains the topic finder on a folder of dialogs.</summary>
public static class TopicTraining
{
    public const string ModelFile = TopicModel.File;
    public const string ReportFile = "models/topics.md";

    /// <summary>The model there is was made of the sentences as they are.</summary>
    public static bool IsCurrent(string folder)
    {
        var path = Path.Combine(folder, ModelFile);
        return File.Exists(path) && Bot.Recognition.Text.ModelFile.Read(File.ReadAllBytes(path))?.Fingerprint == DialogLoader.LoadTopics(folder).Fingerprint;
    }

    /// <summary>Same sentences, same bytes.</summary>
    public static TrainedModel Train(string folder)
    {
        var source = DialogLoader.LoadTopics(folder);
        if (source.Faults.Count > 0)
        {
            return new TrainedModel([], "", source.Faults);
        }

        var settings = new TrainerSettings();
        var examples = source.Examples.Select(e => new Example(e.Subject, e.Text, e.Who)).ToList();
        var model = LinearTrainer.Train(Speakers.Vary(examples), settings).File(source.Fingerprint);
        var judged = CrossValidation.Run(examples, settings, Finder, subject => source.Topics.Find(subject)!.Topic);
        return new TrainedModel(model, TopicReport.Of(judged, source.Fingerprint, model.Length), []);

        TopicFinder Finder(LinearModel trained) => TopicModel.Finder(trained, source.Topics);
    }
}
