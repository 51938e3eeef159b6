using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ProtectRespect.Bot.Recognition.Text;

/// <summary>What one feature adds to the score of a class.</summary>
internal readonly record struct FeatureWeight(string Feature, float Weight);

/// <summary>
/// A linear classifier of text. The score of a class is its bias plus the weights of the features that the message has, divided by the
/// length of the message's vector; so a long message counts no more than a short one, and one word among many unknown ones not much. Immutable, pure, and the same on every machine.
/// </summary>
internal sealed class LinearModel
{
    private readonly int _width;
    private readonly float _unknown;
    private readonly float[] _biases;

    /// <summary>Row by row: the weights of the classes, and in the last place of each row the square of the feature's value, so that one sum gives both.</summary>
    private readonly float[] _rows;
    private readonly Slot[] _slots;

    /// <param name="unknown">The value of a feature that the model does not know.</param>
    internal LinearModel(string fingerprint, IReadOnlyList<string> classes, ReadOnlySpan<float> biases, IReadOnlyList<ModelRow> rows, float unknown)
    {
        _unknown = unknown;
        (Fingerprint, Classes) = (fingerprint, classes);
        _width = (classes.Count + Vector<float>.Count) / Vector<float>.Count * Vector<float>.Count;
        _biases = biases.ToArray();
        _rows = new float[rows.Count * _width];
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, rows.Count * 2))];
        for (var row = 0; row < rows.Count; row++)
        {
            var place = _rows.AsSpan(row * _width, _width);
            rows[row].Unpack(place[..classes.Count]);
            place[^1] = rows[row].Value * rows[row].Value;
            Place(rows[row].Feature, row);
        }
    }

    /// <summary>What the model was made of, a fingerprint of its examples.</summary>
    public string Fingerprint { get; }

    public IReadOnlyList<string> Classes { get; }

    /// <summary>The probability of each class, in the order of <see cref="Classes"/>.</summary>
    /// <param name="features">From <see cref="TextFeatures"/>: each once.</param>
    /// <param name="known">How many of them the model knows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float[] Probabilities(ReadOnlySpan<uint> features, out int known)
    {
        Span<float> sums = stackalloc float[_width];
        sums.Clear();
        known = 0;
        foreach (var feature in features)
        {
            var row = RowOf(feature);
            if (row >= 0)
            {
                known++;
                Add(sums, _rows.AsSpan(row * _width, _width));
            }
        }

        var square = sums[^1] + ((features.Length - known) * _unknown * _unknown);
        var length = square > 0 ? 1 / MathF.Sqrt(square) : 0;
        return Softmax(sums, length);
    }

    /// <summary>What a feature adds to the score of a class; 0 when the model does not know it.</summary>
    public float WeightOf(uint feature, int ofClass) => RowOf(feature) is >= 0 and var row ? _rows[(row * _width) + ofClass] : 0;

    /// <summary>The features of a message that speak most for a class, the weightiest first.</summary>
    public IReadOnlyList<FeatureWeight> Weightiest(ReadOnlySpan<string> words, string? who, string ofClass, int count)
    {
        var place = Classes.TakeWhile(c => c != ofClass).Count();
        var names = new NameSink([]);
        TextFeatures.Give(words, who, ref names);
        return [.. names.Names.DistinctBy(n => n.Feature)
            .Select(n => (n.Name, Row: RowOf(n.Feature)))
            .Where(n => n.Row >= 0)
            .Select(n => new FeatureWeight(n.Name, _rows[(n.Row * _width) + place]))
            .Where(n => n.Weight > 0)
            .OrderByDescending(n => n.Weight)
            .ThenBy(n => n.Feature, StringComparer.Ordinal)
            .Take(count)];
    }

    /// <summary>Both are whole vectors long, see the constructor.</summary>
    private static void Add(Span<float> to, ReadOnlySpan<float> what)
    {
        ref var sum = ref MemoryMarshal.GetReference(to);
        ref var added = ref MemoryMarshal.GetReference(what);
        for (nuint i = 0; i < (nuint)to.Length; i += (nuint)Vector<float>.Count)
        {
            (Vector.LoadUnsafe(ref sum, i) + Vector.LoadUnsafe(ref added, i)).StoreUnsafe(ref sum, i);
        }
    }

    private float[] Softmax(ReadOnlySpan<float> scores, float length)
    {
        var probabilities = new float[Classes.Count];
        var (most, sum) = (float.NegativeInfinity, 0f);
        for (var i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] = _biases[i] + (scores[i] * length);
            most = Math.Max(most, probabilities[i]);
        }

        for (var i = 0; i < probabilities.Length; i++)
        {
            sum += probabilities[i] = MathF.Exp(probabilities[i] - most);
        }

        for (var i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] /= sum;
        }

        return probabilities;
    }

    private void Place(uint feature, int row)
    {
        var at = feature & (uint)(_slots.Length - 1);
        while (_slots[at].RowAfter > 0)
        {
            at = (at + 1) & (uint)(_slots.Length - 1);
        }

        _slots[at] = new Slot(feature, row + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int RowOf(uint feature)
    {
        var slots = _slots;
        for (var at = feature & (uint)(slots.Length - 1); ; at = (at + 1) & (uint)(slots.Length - 1))
        {
            var slot = slots[at];
            if (slot.RowAfter == 0 || slot.Feature == feature)
            {
                return slot.RowAfter - 1;
            }
        }
    }

    /// <summary>A place of the table: a feature beside its row, so that one look at memory gives both.</summary>
    /// <param name="RowAfter">The row's number plus one; 0 when the place is free.</param>
    private readonly record struct Slot(uint Feature, int RowAfter);

    private readonly struct NameSink(List<(uint Feature, string Name)> names) : IFeatureSink
    {
        public List<(uint Feature, string Name)> Names => names;

        public void Add(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default, ReadOnlySpan<char> third = default)
        {
            var name = kind switch
            {
                TextFeatures.Pair => $"{first} {second}",
                TextFeatures.Triple => $"{first} {second} {third}",
                TextFeatures.Apart => $"{first} .. {second}",
                _ => first.ToString(),
            };
            names.Add((TextFeatures.Hash(kind, first, second, third), name));
        }
    }
}
