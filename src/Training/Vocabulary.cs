using Microsoft.ML.Data;
using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Training;

/// <summary>The features that a model learns, and how much each counts in a vector: the rarer, the more.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<uint, int> _place;

    private Vocabulary(List<(uint Feature, float Value)> features)
    {
        Features = [.. features.Select(f => f.Feature)];
        Values = [.. features.Select(f => f.Value)];
        _place = Features.Select((f, i) => (f, i)).ToDictionary(p => p.f, p => p.i);
    }

    public uint[] Features { get; }

    public float[] Values { get; }

    public int Count => Features.Length;

    public static Vocabulary Of(IReadOnlyList<Example> examples, IReadOnlyList<uint[]> features, TrainerSettings settings)
    {
        var kinds = Kinds(examples);
        var seen = new Dictionary<uint, int>();
        foreach (var feature in features.SelectMany(f => f))
        {
            seen[feature] = seen.GetValueOrDefault(feature) + 1;
        }

        return new Vocabulary([.. seen
            .Where(s => s.Value >= TrainerSettings.Least(kinds[s.Key]))
            .OrderBy(s => s.Key)
            .Select(s => (s.Key, Value: settings.Share(kinds[s.Key]) * (1 + (settings.Rarity * MathF.Log((float)features.Count / s.Value)))))]);
    }

    /// <summary>A vector of length one.</summary>
    public VBuffer<float> Vector(uint[] features)
    {
        var known = features.Select(f => _place.GetValueOrDefault(f, -1)).Where(p => p >= 0).Order().ToArray();
        var values = known.Select(p => Values[p]).ToArray();
        var length = MathF.Sqrt(values.Sum(v => v * v));
        return new VBuffer<float>(Count, known.Length, [.. values.Select(v => v / length)], known);
    }

    private static Dictionary<uint, char> Kinds(IReadOnlyList<Example> examples)
    {
        var sink = new KindSink([]);
        foreach (var example in examples)
        {
            TextFeatures.Give(TextNormaliser.Words(example.Text), example.Who, ref sink);
        }

        return sink.Kinds;
    }

    private readonly struct KindSink(Dictionary<uint, char> kinds) : IFeatureSink
    {
        public Dictionary<uint, char> Kinds => kinds;

        public void Add(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second) => kinds[TextFeatures.Hash(kind, first, second)] = kind;
    }
}
