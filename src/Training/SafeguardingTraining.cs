using ProtectRespect.Bot.Recognition.Safeguarding;
using ProtectRespect.Bot.Recognition.Safeguarding.Loading;
using ProtectRespect.Bot.Recognition.Safeguarding.Reading;
using ProtectRespect.Bot.Recognition.Safeguarding.Rules;
using ProtectRespect.Bot.Recognition.Text;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Training;

/// <summary>
/// Trains the classifier of the safeguarding recogniser on all sentences; how good it is, is told by cross-validation, and on the held-back
/// sentences, which nothing is ever trained on.
/// </summary>
public static class SafeguardingTraining
{
    public const string ModelFile = SafeguardingModel.File;
    public const string ReportFile = "models/safeguarding.md";

    /// <summary>Chosen by cross-validation: whether a message is serious, and whether it is anything at all.</summary>
    private static readonly TrainerSettings OfLevels = new() { L2 = 1e-5f, Rows = 150000, Iterations = 30, Telling = 0.3f, PairShare = 1, Unknown = 1 };
    private static readonly TrainerSettings OfThemes = new() { L2 = 3e-5f, Rows = 50000 };

    /// <summary>The model there is was made of the content as it is.</summary>
    public static bool IsCurrent(string folder)
    {
        var path = Path.Combine(folder, ModelFile);
        return System.IO.File.Exists(path)
            && SafeguardingModel.Read(System.IO.File.ReadAllBytes(path))?.Fingerprint == SafeguardingModel.FingerprintOf(folder);
    }

    /// <summary>Same content, same bytes.</summary>
    public static TrainedModel Train(string folder)
    {
        var source = SafeguardingLoader.LoadSource(folder);
        if (source.Set is not { } set || source.Faults.Count > 0)
        {
            return new TrainedModel([], "", source.Faults);
        }

        var lessons = source.Examples.DistinctBy(e => e.Text).Select(e => Lesson.Of(set, e)).ToList();
        var file = File(lessons, source.Fingerprint);
        var recogniser = new SafeguardingRecogniser(set, SafeguardingModel.Read(file)!);
        var heldBack = HeldBack.Read(folder).Select(h => Assessed.By(recogniser, h.Example, h.SoundsLikeDanger)).ToList();
        return new TrainedModel(file, SafeguardingReport.Of(CrossValidate(set, lessons), heldBack, source.Fingerprint, file.Length), []);
    }

    private static List<Assessed> CrossValidate(SafeguardingSet set, List<Lesson> lessons)
    {
        var judged = new List<Assessed>(lessons.Count);
        for (var fold = 0; fold < CrossValidation.Folds; fold++)
        {
            var classifier = SafeguardingModel.Read(File([.. lessons.Where(l => l.Example.IsMade || FoldOf(l) != fold)], ""))!;
            var recogniser = new SafeguardingRecogniser(set, classifier);
            judged.AddRange(lessons.Where(l => FoldOf(l) == fold && !l.Example.IsMade).Select(l => Assessed.By(recogniser, l.Example)));
        }

        return judged;
    }

    private static byte[] File(IReadOnlyList<Lesson> lessons, string fingerprint)
    {
        var serious = LinearTrainer.Train([.. lessons.Select(l => l.OfSerious())], OfLevels);
        var any = LinearTrainer.Train([.. lessons.Select(l => l.OfAny())], OfLevels);
        var urgency = LinearTrainer.Train([.. lessons.Select(l => l.OfUrgency())], OfLevels);
        var themes = LinearTrainer.Train([.. lessons.Where(l => !l.Example.IsMade).SelectMany(l => l.OfThemes())], OfThemes);
        return SafeguardingModel.Write(serious.File(fingerprint), any.File(fingerprint), urgency.File(fingerprint), themes.File(fingerprint));
    }

    private static int FoldOf(Lesson lesson) => (int)(TextFeatures.Hash(TextFeatures.Pair, lesson.Example.Text, []) % CrossValidation.Folds);

    /// <summary>A sentence as the classifier sees it.</summary>
    private sealed record Lesson(SafeguardingExample Example, SeenFeatures Seen)
    {
        /// <summary>For one in so many it is not told who speaks: at first nobody knows.</summary>
        private const int UnknownOneIn = 3;

        /// <summary>What a made sentence counts beside one that somebody wrote.</summary>
        private const float OfMade = 0.5f;

        /// <summary>What ordinary talk counts: of all that is written it is by far the most, and a false alarm takes a worker from a child.</summary>
        private const float OfOrdinary = 10;

        private bool IsOrdinary => Example is { Level: SafeguardingLevel.None, Themes: ["small_talk", ..] };

        private float Weight => (Example.IsMade ? OfMade : 1) * (IsOrdinary ? OfOrdinary : 1);

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

        public Example OfSerious() => As(Classifier.Serious[Example.Level >= SafeguardingLevel.High ? 1 : 0], Weight);

        public Example OfAny() => As(Classifier.Any[Example.Level > SafeguardingLevel.None ? 1 : 0], Weight);

        public Example OfUrgency() => As(Classifier.Urgency[Example.Level is SafeguardingLevel.Immediate ? 1 : 0], Weight);

        public IEnumerable<Example> OfThemes() => Example.Themes.Distinct(StringComparer.Ordinal).Select(theme => As(theme, 1));

        private Example As(string name, float weight) => new(name, Example.Text, null) { Seen = Seen, Weight = weight };
    }
}

/// <summary>A sentence, and what a recogniser that had not seen it says.</summary>
/// <param name="SoundsLikeDanger">It is none, and was written to sound otherwise.</param>
internal sealed record Assessed(SafeguardingExample Example, Assessment Assessment, bool SoundsLikeDanger)
{
    public bool IsSerious => Assessment.Level >= SafeguardingLevel.High;

    public static Assessed By(SafeguardingRecogniser recogniser, SafeguardingExample example, bool soundsLikeDanger = false) =>
        new(example, recogniser.Assess(example.Text, AssessmentContext.Unknown with { Who = example.Who }), soundsLikeDanger);
}
