using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Training;

/// <summary>The features of one example, each once, in rising order, and what kind each is.</summary>
internal sealed class SeenFeatures
{
    private SeenFeatures(Dictionary<uint, char> kinds) => (Kinds, All) = (kinds, [.. kinds.Keys.Order()]);

    public IReadOnlyList<uint> All { get; }

    public IReadOnlyDictionary<uint, char> Kinds { get; }

    public static SeenFeatures Of(string text, string? who)
    {
        var sink = new Sink([]);
        TextFeatures.Give(TextNormaliser.Words(text), who, ref sink);
        return Of(sink);
    }

    public static SeenFeatures Of(Sink sink) => new(sink.Kinds);

    /// <summary>Takes the features of one example.</summary>
    internal readonly struct Sink(Dictionary<uint, char> kinds) : IFeatureSink
    {
        public Dictionary<uint, char> Kinds => kinds;

        public void Add(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default, ReadOnlySpan<char> third = default) => kinds[TextFeatures.Hash(kind, first, second, third)] = kind;
    }
}
