using ProtectRespect.Bot.Recognition.Safeguarding.Reading;
using ProtectRespect.Bot.Recognition.Safeguarding.Rules;
using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Bot.Recognition.Safeguarding;

/// <summary>The words of a message that weighed most with the classifier, to be quoted to a practitioner.</summary>
internal static class Evidence
{
    private const int LongestQuote = 8;

    /// <summary>The stretch of at most eight words in which the weights add up to most.</summary>
    public static Place Weightiest(Message message, Classifier classifier)
    {
        var weights = new float[message.Count];
        var before = TextFeatures.Start;
        for (var i = 0; i < weights.Length; i++)
        {
            var word = message[i].Entry.Text;
            weights[i] = message.IsMasked(i) ? 0 : classifier.Weight(TextFeatures.Hash(TextFeatures.Word, word)) + classifier.Weight(TextFeatures.Hash(TextFeatures.Pair, before, word));
            before = word;
        }

        var (best, most) = (new Place(0, Math.Min(LongestQuote, weights.Length)), float.NegativeInfinity);
        for (var start = 0; start < weights.Length; start++)
        {
            var sum = 0f;
            for (var end = start; end < weights.Length && end - start < LongestQuote; end++)
            {
                sum += weights[end];
                if (sum > most)
                {
                    (best, most) = (new Place(start, end + 1), sum);
                }
            }
        }

        return best;
    }
}
