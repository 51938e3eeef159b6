using ProtectRespect.Bot.Recognition;
using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Training;

/// <summary>One example, guessed by a model that had not seen it.</summary>
internal sealed record Judged(Example Example, string Topic, TopicGuess Guess)
{
    public bool IsRight => Guess.Best.Topic == Topic;

    public bool IsAmong(int first) => Guess.Ranked.Take(first).Any(r => r.Topic == Topic);
}

/// <summary>
/// Five times, a fifth of the examples is left out and guessed by a model trained on the others. Which fifth an example is in depends on
/// its words alone.
/// </summary>
internal static class CrossValidation
{
    public const int Folds = 5;

    public static IReadOnlyList<Judged> Run(IReadOnlyList<Example> examples, TrainerSettings settings, Func<LinearModel, TopicFinder> finder, Func<string, string> topicOf)
    {
        var judged = new List<Judged>(examples.Count);
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = LinearTrainer.Train(Speakers.Vary(examples.Where(e => FoldOf(e) != fold)), settings).Model("");
            var found = finder(model);
            judged.AddRange(examples.Where(e => FoldOf(e) == fold).Select(e => new Judged(e, topicOf(e.Class), found.Find(e.Text, e.Who))));
        }

        return judged;
    }

    private static int FoldOf(Example example) => (int)(TextFeatures.Hash(TextFeatures.Word, example.Text, []) % Folds);
}
