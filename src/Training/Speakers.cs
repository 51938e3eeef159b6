using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Training;

/// <summary>
/// Examples as they are learned. Often we do not know yet who writes: half of the sentences are learned without their speaker as well.
/// What anyone may say is learned with each speaker too, or having none would itself be a sign.
/// </summary>
internal static class Speakers
{
    private static readonly string[] Kinds = ["young-person", "parent", "professional"];

    public static IReadOnlyList<Example> Vary(IEnumerable<Example> examples) => [.. examples.SelectMany(Vary)];

    private static Example[] Vary(Example example)
    {
        // The fold of cross-validation is taken from the same hash: divide by it first.
        var hash = TextFeatures.Hash(TextFeatures.Word, example.Text, []) / CrossValidation.Folds;
        return example.Who is null ? [example, .. Kinds.Select(kind => example with { Who = kind })]
            : hash % 2 == 0 ? [example, example with { Who = null }]
            : [example];
    }
}
