using ProtectRespect.Bot.Recognition.Text;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Recognition.Safeguarding;

/// <summary>How likely each level is, as the classifier sees a message. The four add up to one.</summary>
internal readonly record struct Likely(float None, float Concern, float High, float Immediate)
{
    /// <summary>High or immediate.</summary>
    public float Serious => High + Immediate;

    /// <summary>Anything but none.</summary>
    public float Any => 1 - None;
}

/// <summary>
/// What was learned from the sentences in <c>safeguarding/examples</c>: one model of levels and one of themes over the same features.
/// It names what no rule names, and takes back a rule that is not certain when it is sure that a message is harmless.
/// </summary>
internal sealed class Classifier(LinearModel levels, LinearModel themes)
{
    // Chosen by cross-validation, see dialogs/models/safeguarding.md.
    private const float Immediately = 0.5f;
    private const float Seriously = 0.5f;
    private const float Concerned = 0.7f;
    private const float Harmless = 0.85f;
    private const float SureOfTheme = 0.3f;
    private const int MostThemes = 3;

    private readonly int[] _place = [.. LevelNames.All.Select(name => levels.Classes.TakeWhile(c => c != name).Count())];

    public LinearModel Levels => levels;

    /// <summary>What both models were made of.</summary>
    public string Fingerprint => levels.Fingerprint;

    public Likely Look(ReadOnlySpan<uint> features)
    {
        var p = levels.Probabilities(features, out _);
        return new Likely(p[_place[0]], p[_place[1]], p[_place[2]], p[_place[3]]);
    }

    public static SafeguardingLevel LevelOf(Likely likely) => likely switch
    {
        { Serious: > Seriously, Immediate: var immediate } when immediate > likely.Serious * Immediately => SafeguardingLevel.Immediate,
        { Serious: > Seriously } => SafeguardingLevel.High,
        { Any: > Concerned } => SafeguardingLevel.Concern,
        _ => SafeguardingLevel.None,
    };

    /// <summary>Sure that nothing is the matter: what a rule that is not certain says does not count.</summary>
    public static bool IsHarmless(Likely likely) => likely.None > Harmless;

    /// <summary>The themes that are likely, the likeliest first; at least one when <paramref name="needed"/>.</summary>
    public IReadOnlyList<string> ThemesOf(ReadOnlySpan<uint> features, bool needed)
    {
        var p = themes.Probabilities(features, out _);
        var found = new List<string>(MostThemes);
        while (found.Count < MostThemes)
        {
            var best = p.AsSpan().IndexOfMax();
            if (p[best] < SureOfTheme && !(needed && found.Count == 0))
            {
                break;
            }

            found.Add(themes.Classes[best]);
            p[best] = 0;
        }

        return found;
    }

    /// <summary>How much a feature speaks for danger, against none.</summary>
    public float Weight(uint feature) =>
        Math.Max(levels.WeightOf(feature, _place[2]), levels.WeightOf(feature, _place[3])) - levels.WeightOf(feature, _place[0]);
}

internal static class Spans
{
    public static int IndexOfMax(this Span<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] ? i : best;
        }

        return best;
    }
}
