using ProtectRespect.Bot.Recognition.Text;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Recognition.Safeguarding;

/// <summary>What the classifier thinks of a message.</summary>
/// <param name="Serious">How likely it is high or immediate, 0 to 1.</param>
/// <param name="Any">How likely it is anything but none.</param>
/// <param name="Unknown">Words that it never met while it learned: the more, the less its guess is worth.</param>
internal readonly record struct Likely(float Serious, float Any, int Unknown);

/// <summary>
/// What was learned from the sentences in <c>safeguarding/</c>: how serious a message is, whether it cannot wait, and its themes, three
/// models over the same features. It names what no rule names, and takes back a rule that is not certain when it finds a message harmless.
/// </summary>
internal sealed class Classifier
{
    /// <summary>The classes of the first model, and those of the second.</summary>
    public static readonly string[] Degrees = ["none", "concern", "high"];
    public static readonly string[] Urgencies = ["high", "immediate"];

    // Chosen by cross-validation, see dialogs/models/safeguarding.md. They look low because most of what was learned is harmless.
    private const float Seriously = 0.12f;
    private const float Concerned = 0.5f;
    private const float ForEachUnknown = 0.04f;
    private const int MostUnknown = 4;
    private const float Harmless = 0.5f;
    private const float Immediately = 0.5f;
    private const float SureOfTheme = 0.3f;
    private const int MostThemes = 3;

    private readonly LinearModel _degrees;
    private readonly LinearModel _urgency;
    private readonly LinearModel _themes;
    private readonly int[] _degreeAt;
    private readonly int _immediate;

    public Classifier(LinearModel degrees, LinearModel urgency, LinearModel themes)
    {
        (_degrees, _urgency, _themes) = (degrees, urgency, themes);
        _degreeAt = [.. Degrees.Select(name => PlaceOf(degrees, name))];
        _immediate = PlaceOf(urgency, Urgencies[1]);
    }

    /// <summary>What the models were made of.</summary>
    public string Fingerprint => _degrees.Fingerprint;

    public static bool Knows(LinearModel degrees, LinearModel urgency) => Degrees.All(degrees.Classes.Contains) && Urgencies.All(urgency.Classes.Contains);

    /// <param name="words">Each word as the models see it.</param>
    public Likely Look(ReadOnlySpan<uint> features, ReadOnlySpan<string> words)
    {
        var p = _degrees.Probabilities(features, out _);
        var unknown = 0;
        foreach (var word in words)
        {
            unknown += _degrees.Knows(TextFeatures.Hash(TextFeatures.Word, word, [])) ? 0 : 1;
        }

        var serious = p[_degreeAt[2]];
        return new Likely(serious, serious + p[_degreeAt[1]], Math.Min(unknown, MostUnknown));
    }

    public SafeguardingLevel LevelOf(Likely likely, ReadOnlySpan<uint> features)
    {
        var doubt = ForEachUnknown * likely.Unknown;
        if (likely.Serious > Seriously + doubt)
        {
            return _urgency.Probabilities(features, out _)[_immediate] > Immediately ? SafeguardingLevel.Immediate : SafeguardingLevel.High;
        }

        return likely.Any > Concerned + doubt ? SafeguardingLevel.Concern : SafeguardingLevel.None;
    }

    /// <summary>So unlikely to be of that level that a rule which is not certain does not count.</summary>
    public static bool IsHarmless(Likely likely, SafeguardingLevel level) =>
        level >= SafeguardingLevel.High ? likely.Serious < Seriously * Harmless : likely.Any < Concerned * Harmless;

    /// <summary>The themes that are likely, the likeliest first; at least one when <paramref name="needed"/>.</summary>
    public IReadOnlyList<string> ThemesOf(ReadOnlySpan<uint> features, bool needed)
    {
        var p = _themes.Probabilities(features, out _);
        var found = new List<string>(MostThemes);
        while (found.Count < MostThemes)
        {
            var best = Array.IndexOf(p, p.Max());
            if (p[best] < SureOfTheme && !(needed && found.Count == 0))
            {
                break;
            }

            found.Add(_themes.Classes[best]);
            p[best] = 0;
        }

        return found;
    }

    /// <summary>How much a feature speaks for danger, against none.</summary>
    public float Weight(uint feature) => _degrees.WeightOf(feature, _degreeAt[2]) - _degrees.WeightOf(feature, _degreeAt[0]);

    private static int PlaceOf(LinearModel model, string name) => model.Classes.TakeWhile(c => c != name).Count();
}
