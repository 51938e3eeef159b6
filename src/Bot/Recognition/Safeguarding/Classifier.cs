using ProtectRespect.Bot.Recognition.Safeguarding.Rules;
using ProtectRespect.Bot.Recognition.Text;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Recognition.Safeguarding;

/// <summary>What the classifier thinks of a message.</summary>
/// <param name="Serious">How likely it is high or immediate, 0 to 1.</param>
/// <param name="Any">How likely it is anything but none.</param>
internal readonly record struct Likely(float Serious, float Any);

/// <summary>
/// What was learned from the sentences in <c>safeguarding/</c>: whether a message is serious, whether it is anything, whether it cannot
/// wait, and its themes, four models over the same features. It names what no rule names, and takes back a rule when it finds a message harmless.
/// </summary>
internal sealed class Classifier
{
    /// <summary>The classes of the models.</summary>
    public static readonly string[] Serious = ["less", "serious"];
    public static readonly string[] Any = ["none", "some"];
    public static readonly string[] Urgency = ["can-wait", "now"];

    // Chosen with the held-back sentences in view, see docs/safeguarding.md. They look low because most of what was learned is harmless.
    private const float Seriously = 0.24f;
    private const float Immediately = 0.25f;
    private const float Concerned = 0.4f;

    /// <summary>Below these a rule does not count, though it holds: the certain ones need more to be taken back.</summary>
    private const float Harmless = 0.18f;
    private const float QuiteHarmless = 0.09f;
    private const float SureOfTheme = 0.3f;
    private const int MostThemes = 3;

    private readonly LinearModel _serious;
    private readonly LinearModel _any;
    private readonly LinearModel _urgency;
    private readonly LinearModel _themes;

    public Classifier(LinearModel serious, LinearModel any, LinearModel urgency, LinearModel themes) =>
        (_serious, _any, _urgency, _themes) = (serious, any, urgency, themes);

    /// <summary>What the models were made of.</summary>
    public string Fingerprint => _serious.Fingerprint;

    public static bool Knows(LinearModel serious, LinearModel any, LinearModel urgency) =>
        serious.Classes.SequenceEqual(Serious) && any.Classes.SequenceEqual(Any) && urgency.Classes.SequenceEqual(Urgency);

    public Likely Look(ReadOnlySpan<uint> features) => new(_serious.Probabilities(features, out _)[1], _any.Probabilities(features, out _)[1]);

    /// <summary>What cannot wait is asked first: a child in danger now may use words that are not serious by themselves.</summary>
    public SafeguardingLevel LevelOf(Likely likely, ReadOnlySpan<uint> features) =>
        _urgency.Probabilities(features, out _)[1] > Immediately ? SafeguardingLevel.Immediate
        : likely.Serious > Seriously ? SafeguardingLevel.High
        : likely.Any > Concerned ? SafeguardingLevel.Concern
        : SafeguardingLevel.None;

    /// <summary>So unlikely to be of that level that a rule does not count.</summary>
    public static bool IsHarmless(Likely likely, RuleHit hit) =>
        (hit.Level >= SafeguardingLevel.High ? likely.Serious : likely.Any) < (hit.Rule.Certain ? QuiteHarmless : Harmless);

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

    /// <summary>How much a feature speaks for danger.</summary>
    public float Weight(uint feature) => _serious.WeightOf(feature, 1) - _serious.WeightOf(feature, 0);
}
