using Microsoft.ML.Data;

namespace ProtectRespect.Training;

/// <summary>The features that a model learns, and how much each counts in a vector: the rarer, the more.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<uint, int> _place;
    private readonly float _unknown;

    private Vocabulary(List<(uint Feature, float Value)> features, float unknown)
    {
        _unknown = unknown;
        Features = [.. features.Select(f => f.Feature)];
        Values = [.. features.Select(f => f.Value)];
        _place = Features.Select((f, i) => (f, i)).ToDictionary(p => p.f, p => p.i);
    }

    public uint[] Features { get; }

    public float[] Values { get; }

    public int Count => Features.Length;

    public static Vocabulary Of(IReadOnlyList<Example> examples, TrainerSettings settings)
    {
        var seen = new Dictionary<uint, (char Kind, int Count)>();
        foreach (var (feature, kind) in examples.SelectMany(e => e.Seen.All.Select(f => (f, e.Seen.Kinds[f]))))
        {
            seen[feature] = (kind, seen.GetValueOrDefault(feature).Count + 1);
        }

        return new Vocabulary([.. seen
            .Where(s => s.Value.Count >= TrainerSettings.Least(s.Value.Kind))
            .OrderBy(s => s.Key)
            .Select(s => (s.Key, Value: settings.Share(s.Value.Kind) * (1 + (settings.Rarity * MathF.Log((float)examples.Count / s.Value.Count)))))], settings.Unknown);
    }

    /// <summary>How much each feature tells the second of two classes from the first, see <see cref="TrainerSettings.Telling"/>.</summary>
    public float[] Telling(IReadOnlyList<Example> examples, string second, float least)
    {
        var counts = new double[2][];
        for (var side = 0; side < counts.Length; side++)
        {
            counts[side] = new double[Count];
            Array.Fill(counts[side], 1);
            foreach (var example in examples.Where(e => (e.Class == second) == (side == 1)))
            {
                foreach (var place in example.Seen.All.Select(f => _place.GetValueOrDefault(f, -1)).Where(p => p >= 0))
                {
                    counts[side][place] += example.Weight;
                }
            }
        }

        var (first, other) = (counts[0].Sum(), counts[1].Sum());
        return [.. counts[0].Zip(counts[1], (a, b) => least + (float)Math.Abs(Math.Log(b / other / (a / first))))];
    }

    /// <summary>A vector of length one, of which the features that are not learned have a part.</summary>
    public VBuffer<float> Vector(IReadOnlyList<uint> features)
    {
        var known = features.Select(f => _place.GetValueOrDefault(f, -1)).Where(p => p >= 0).Order().ToArray();
        var values = known.Select(p => Values[p]).ToArray();
        var length = MathF.Sqrt(values.Sum(v => v * v) + ((features.Count - known.Length) * _unknown * _unknown));
        return new VBuffer<float>(Count, known.Length, [.. values.Select(v => v / length)], known);
    }
}
