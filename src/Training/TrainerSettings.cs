using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Training;

/// <summary>How a model is trained. The values were chosen by cross-validation.</summary>
internal sealed record TrainerSettings
{
    public int Seed { get; init; } = 1;
    public float L2 { get; init; } = 3e-5f;
    public float L1 { get; init; }
    public int Iterations { get; init; } = 10;
    public float Tolerance { get; init; } = 0.01f;

    /// <summary>Most features that are kept.</summary>
    public int Rows { get; init; } = 30000;

    /// <summary>How much more a rare feature counts.</summary>
    public float Rarity { get; init; } = 0.3f;

    /// <summary>What a feature that was not learned counts: one alarming word among many unknown ones says little.</summary>
    public float Unknown { get; init; }

    public float WordShare { get; init; } = 1f;
    public float PairShare { get; init; } = 0.7f;
    public float TripleShare { get; init; } = 0.7f;
    public float ApartShare { get; init; } = 0.5f;
    public float PieceShare { get; init; } = 0.25f;
    public float GroupShare { get; init; } = 1.2f;
    public float TogetherShare { get; init; } = 0.5f;
    public float SpeakerShare { get; init; } = 1f;
    public float SignShare { get; init; } = 0.8f;
    public float SignsShare { get; init; } = 0.4f;
    public float RuleShare { get; init; } = 1f;

    /// <summary>
    /// How much more a feature counts that tells two classes apart by itself (the logarithm of how much more often it stands in the one),
    /// and what it counts at least; null = all count alike. Wang and Manning, Baselines and Bigrams, ACL 2012.
    /// </summary>
    public float? Telling { get; init; }

    public float Share(char kind) => kind switch
    {
        TextFeatures.Word => WordShare,
        TextFeatures.Pair => PairShare,
        TextFeatures.Triple => TripleShare,
        TextFeatures.Apart => ApartShare,
        TextFeatures.Piece => PieceShare,
        TextFeatures.Group => GroupShare,
        TextFeatures.Together => TogetherShare,
        TextFeatures.Sign => SignShare,
        TextFeatures.Signs => SignsShare,
        TextFeatures.Rule => RuleShare,
        _ => SpeakerShare,
    };

    /// <summary>In how many examples a feature must stand.</summary>
    public static int Least(char kind) => kind is TextFeatures.Word or TextFeatures.Group or TextFeatures.Speaker or TextFeatures.Sign ? 1 : 2;
}
