using System.Runtime.CompilerServices;

namespace ProtectRespect.Bot.Recognition.Text;

/// <summary>Collects the features of a message as hashes. It may be cleared and used for the next one.</summary>
internal struct FeatureSet(int capacity) : IFeatureSink
{
    private uint[] _hashes = new uint[capacity];
    private int _count;

    public void Add(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default, ReadOnlySpan<char> third = default)
    {
        if (_count == _hashes.Length)
        {
            Array.Resize(ref _hashes, _count * 2);
        }

        _hashes[_count++] = TextFeatures.Hash(kind, first, second, third);
    }

    public void Clear() => _count = 0;

    /// <summary>Each once, in rising order; valid until the next change.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly ReadOnlySpan<uint> InOrder()
    {
        var all = _hashes.AsSpan(0, _count);
        all.Sort();
        var kept = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (i == 0 || all[i] != all[i - 1])
            {
                all[kept++] = all[i];
            }
        }

        return all[..kept];
    }
}
