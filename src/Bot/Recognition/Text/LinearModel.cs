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
    private readonly float[] _values;
    private readonly float[] _weights;
    private readonly uint[] _slots;
    private readonly int[] _rowOfSlot;

    /// <param name="unknown">The value of a feature that the model does not know.</param>
    internal LinearModel(string fingerprint, IReadOnlyList<string> classes, ReadOnlySpan<float> biases, IReadOnlyList<ModelRow> rows, float unknown)
    {
        _unknown = unknown;
        (Fingerprint, Classes) = (fingerprint, classes);
        _width = (classes.Count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _biases = new float[_width];
        biases.CopyTo(_biases);
        _values = new float[rows.Count];
        _weights = new float[rows.Count * _width];
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, rows.Count * 2));
        _slots = new uint[size];
        _rowOfSlot = new int[size];
        Array.Fill(_rowOfSlot, -1);
        for (var row = 0; row < rows.Count; row++)
        {
            _values[row] = rows[row].Value;
            rows[row].Unpack(_weights.AsSpan(row * _width, classes.Count));
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
        Span<float> scores = stackalloc float[_width];
        scores.Clear();
        var (square, count) = (0f, 0);
        foreach (var feature in features)
        {
            var row = RowOf(feature);
            if (row >= 0)
            {
                count++;
                square += _values[row] * _values[row];
                Add(scores, _weights.AsSpan(row * _width, _width));
            }
        }

        known = count;
        square += (features.Length - count) * _unknown * _unknown;
        var length = square > 0 ? 1 / MathF.Sqrt(square) : 0;
        return Softmax(scores, length);
    }

    /// <summary>What a feature adds to the score of a class; 0 when the model does not know it.</summary>
    public float WeightOf(uint feature, int ofClass) => RowOf(feature) is >= 0 and var row ? _weights[(row * _width) + ofClass] : 0;

    /// <summary>The features of a message that speak most for a class, the weightiest first.</summary>
    public IReadOnlyList<FeatureWeight> Weightiest(ReadOnlySpan<string> words, string? who, string ofClass, int count)
    {
        var place = Classes.TakeWhile(c => c != ofClass).Count();
        var names = new NameSink([]);
        TextFeatures.Give(words, who, ref names);
        return [.. names.Names.DistinctBy(n => n.Feature)
            .Select(n => (n.Name, Row: RowOf(n.Feature)))
            .Where(n => n.Row >= 0)
            .Select(n => new FeatureWeight(n.Name, _weights[(n.Row * _width) + place]))
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
        var slot = (int)(feature & (uint)(_slots.Length - 1));
        while (_rowOfSlot[slot] >= 0)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        (_slots[slot], _rowOfSlot[slot]) = (feature, row);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int RowOf(uint feature)
    {
        var slot = (int)(feature & (uint)(_slots.Length - 1));
        while (_rowOfSlot[slot] is >= 0 and var row)
        {
            if (_slots[slot] == feature)
            {
                return row;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        return -1;
    }

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
