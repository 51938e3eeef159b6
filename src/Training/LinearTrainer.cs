using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Training;

/// <summary>A text of which the class is known.</summary>
internal sealed record Example(string Class, string Text, string? Who)
{
    /// <summary>What the learner sees of it: what <see cref="TextFeatures"/> makes of the text, or what a recogniser of its own sees.</summary>
    public SeenFeatures Seen { get => field ??= SeenFeatures.Of(Text, Who); init; }

    /// <summary>How much it counts beside others.</summary>
    public float Weight { get; init; } = 1;
}

/// <summary>What a training came to: the parts of a model, before they are written.</summary>
internal sealed record Trained(IReadOnlyList<string> Classes, IReadOnlyList<float> Biases, IReadOnlyList<ModelRow> Rows, float Unknown)
{
    public LinearModel Model(string fingerprint) => new(fingerprint, Classes, [.. Biases], Rows, Unknown);

    public byte[] File(string fingerprint) => ModelFile.Write(fingerprint, Classes, Biases, Rows, Unknown);
}

/// <summary>
/// Trains a linear model by maximum entropy (ML.NET, stochastic dual coordinate ascent): one thread and a fixed seed, so that the same
/// examples give the same bytes.
/// </summary>
internal static class LinearTrainer
{
    public static Trained Train(IEnumerable<Example> given, TrainerSettings settings)
    {
        // The trainer learns in the order it is given: classes must come mixed, and in the same order every time.
        var examples = given.OrderBy(e => TextFeatures.Hash(TextFeatures.Word, e.Text, e.Who)).ToList();
        var classes = examples.Select(e => e.Class).Distinct().Order(StringComparer.Ordinal).ToList();
        var vocabulary = Vocabulary.Of(examples, settings);
        var telling = settings.Telling is { } least ? vocabulary.Telling(examples, classes[1], least) : null;
        var rows = examples.Select(e => new Row { Class = (uint)classes.IndexOf(e.Class), Features = Scaled(vocabulary.Vector(e.Seen.All), telling), Weight = e.Weight }).ToList();

        var ml = new MLContext(settings.Seed);
        var shape = SchemaDefinition.Create(typeof(Row));
        shape[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, vocabulary.Count);
        shape[nameof(Row.Class)].ColumnType = new KeyDataViewType(typeof(uint), classes.Count);
        var data = ml.Data.LoadFromEnumerable(rows, shape);
        var trainer = ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = nameof(Row.Class),
            FeatureColumnName = nameof(Row.Features),
            ExampleWeightColumnName = nameof(Row.Weight),
            NumberOfThreads = 1,
            L2Regularization = settings.L2,
            L1Regularization = settings.L1,
            MaximumNumberOfIterations = settings.Iterations,
            ConvergenceTolerance = settings.Tolerance,
            Shuffle = true,
        });
        var learned = trainer.Fit(data).Model;
        var weights = default(VBuffer<float>[]);
        learned.GetWeights(ref weights, out var count);
        var dense = weights[..count].Select(w => w.DenseValues().Select((weight, f) => weight * (telling?[f] ?? 1)).ToArray()).ToArray();
        return new Trained(classes, [.. learned.GetBiases()], Prune(vocabulary, dense, settings.Rows), settings.Unknown);
    }

    private static VBuffer<float> Scaled(VBuffer<float> vector, float[]? by)
    {
        if (by is null)
        {
            return vector;
        }

        var places = vector.GetIndices().ToArray();
        return new VBuffer<float>(vector.Length, places.Length, [.. vector.GetValues().ToArray().Select((value, i) => value * by[places[i]])], places);
    }

    /// <summary>Keeps the features that say most: those whose weights differ most between the classes.</summary>
    private static List<ModelRow> Prune(Vocabulary vocabulary, float[][] weights, int most)
    {
        var rows = new List<(ModelRow Row, float Says)>(vocabulary.Count);
        var column = new float[weights.Length];
        for (var f = 0; f < vocabulary.Count; f++)
        {
            for (var c = 0; c < column.Length; c++)
            {
                column[c] = weights[c][f] * vocabulary.Values[f];
            }

            rows.Add((ModelRow.Pack(vocabulary.Features[f], vocabulary.Values[f], column), column.Max() - column.Min()));
        }

        return [.. rows.OrderByDescending(r => r.Says).ThenBy(r => r.Row.Feature).Take(most).Select(r => r.Row).OrderBy(r => r.Feature)];
    }

    private sealed class Row
    {
        public uint Class { get; set; }

        public VBuffer<float> Features { get; set; }

        public float Weight { get; set; }
    }
}
