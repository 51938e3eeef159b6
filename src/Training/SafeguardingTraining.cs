using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Recognition.Safeguarding;
using ProtectRespect.Bot.Recognition.Safeguarding.Loading;
using ProtectRespect.Bot.Recognition.Safeguarding.Reading;
using ProtectRespect.Bot.Recognition.Safeguarding.Rules;
using ProtectRespect.Bot.Recognition.Text;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Training;

/// <summary>A model of levels and themes and the report on it, or the faults that stand in the way.</summary>
public sealed record TrainedSafeguarding(byte[] Model, string Report, IReadOnlyList<DialogFault> Faults);

/// <summary>
/// Trains the classifier of the safeguarding recogniser. A fifth of the sentences, chosen by their words, is held back: nothing is ever
/// trained on it. The others are judged by cross-validation.
/// </summary>
public static class SafeguardingTraining
{
    public const string ModelFile = SafeguardingModel.File;
    public const string ReportFile = "models/safeguarding.md";

    private const int HeldBackOneIn = 5;

    private static readonly TrainerSettings Settings = new() { L2 = 3e-6f, Rows = 100000 };

    /// <summary>Same content, same bytes.</summary>
    public static TrainedSafeguarding Train(string folder)
    {
        var source = SafeguardingLoader.LoadSource(folder);
        if (source.Set is not { } set || source.Faults.Count > 0)
        {
            return new TrainedSafeguarding([], "", source.Faults);
        }

        var all = source.Examples.DistinctBy(e => e.Text).Select(e => Lesson.Of(set, e)).ToList();
        var taught = all.Where(l => !IsHeldBack(l)).ToList();
        var file = File(taught, source.Fingerprint);
        var recogniser = new SafeguardingRecogniser(set, SafeguardingModel.Read(file)!);
        var judged = CrossValidate(set, taught);
        var heldBack = all.Where(IsHeldBack).Select(l => Assessed.By(recogniser, l.Example)).ToList();
        return new TrainedSafeguarding(file, SafeguardingReport.Of(judged, heldBack, source.Fingerprint, file.Length), []);
    }

    private static List<Assessed> CrossValidate(SafeguardingSet set, List<Lesson> taught)
    {
        var judged = new List<Assessed>(taught.Count);
        for (var fold = 0; fold < CrossValidation.Folds; fold++)
        {
            var classifier = SafeguardingModel.Read(File([.. taught.Where(l => l.Example.IsMade || FoldOf(l) != fold)], ""))!;
            var recogniser = new SafeguardingRecogniser(set, classifier);
            judged.AddRange(taught.Where(l => FoldOf(l) == fold && !l.Example.IsMade).Select(l => Assessed.By(recogniser, l.Example)));
        }

        return judged;
    }

    private static byte[] File(IReadOnlyList<Lesson> lessons, string fingerprint)
    {
        var degrees = LinearTrainer.Train([.. lessons.Select(l => l.OfDegree())], Settings);
        var urgency = LinearTrainer.Train([.. lessons.Where(l => l.Example.Level >= SafeguardingLevel.High).Select(l => l.OfUrgency())], Settings with { L2 = 3e-5f });
        var themes = LinearTrainer.Train([.. lessons.Where(l => !l.Example.IsMade).SelectMany(l => l.OfThemes())], Settings with { L2 = 3e-5f });
        return SafeguardingModel.Write(degrees.File(fingerprint), urgency.File(fingerprint), themes.File(fingerprint));
    }

    private static bool IsHeldBack(Lesson lesson) => !lesson.Example.IsMade && TextFeatures.Hash(TextFeatures.Word, lesson.Example.Text, []) % HeldBackOneIn == 0;

    private static int FoldOf(Lesson lesson) => (int)(TextFeatures.Hash(TextFeatures.Pair, lesson.Example.Text, []) % CrossValidation.Folds);

    /// <summary>A sentence as the classifier sees it.</summary>
    private sealed record Lesson(SafeguardingExample Example, SeenFeatures Seen)
    {
        /// <summary>For one in so many it is not told who speaks: at first nobody knows.</summary>
        private const int UnknownOneIn = 3;

        /// <summary>What a made sentence counts beside one that somebody wrote.</summary>
        private const float OfMade = 0.3f;

        private float Weight => Example.IsMade ? OfMade : 1;

        public static Lesson Of(SafeguardingSet set, SafeguardingExample example)
        {
            var message = new Message(set.Groups);
            var hits = new List<RuleHit>();
            set.Read(example.Text, message);
            set.Match(message, AssessmentContext.Unknown with { Who = example.Who }, hits);
            var sink = new SeenFeatures.Sink([]);
            var who = TextFeatures.Hash(TextFeatures.Speaker, example.Text, []) % UnknownOneIn == 0 ? null : example.Who;
            MessageFeatures.Give(set, message, hits, who, ref sink);
            return new Lesson(example, SeenFeatures.Of(sink));
        }

        public Example OfDegree() => new(LevelNames.Of(Example.Level is SafeguardingLevel.Immediate ? SafeguardingLevel.High : Example.Level), Example.Text, null) { Seen = Seen, Weight = Weight };

        public Example OfUrgency() => new(LevelNames.Of(Example.Level), Example.Text, null) { Seen = Seen, Weight = Weight };

        public IEnumerable<Example> OfThemes() => Example.Themes.Distinct(StringComparer.Ordinal).Select(theme => new Example(theme, Example.Text, null) { Seen = Seen });
    }
}

/// <summary>A sentence, and what a recogniser that had not seen it says.</summary>
internal sealed record Assessed(SafeguardingExample Example, Assessment Assessment)
{
    public bool IsSerious => Assessment.Level >= SafeguardingLevel.High;

    public static Assessed By(SafeguardingRecogniser recogniser, SafeguardingExample example) =>
        new(example, recogniser.Assess(example.Text, AssessmentContext.Unknown with { Who = example.Who }));
}
