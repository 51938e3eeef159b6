using ProtectRespect.Bot.Recognition.Safeguarding.Reading;
using ProtectRespect.Bot.Recognition.Safeguarding.Rules;
using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Bot.Recognition.Safeguarding;

/// <summary>
/// What the classifier sees of a message that was read: its words as every recogniser sees them, which groups of words.yaml stand in it
/// and which stand together, and which rules hold. Training and use go through here.
/// </summary>
internal static class MessageFeatures
{
    private const string Idiom = "#idiom";
    private const int MostSigns = 14;

    public static void Give<TSink>(SafeguardingSet set, Message message, List<RuleHit> hits, string? who, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var words = Words(message);
        TextFeatures.Give(words, who, ref sink);
        TextFeatures.GiveWider(words, ref sink);
        Span<int> signs = stackalloc int[MostSigns];
        var count = 0;
        foreach (var group in message.Found)
        {
            if (count < MostSigns && set.SignOf(group) is >= 0 and var sign)
            {
                signs[count++] = sign;
            }
        }

        signs = signs[..count];
        signs.Sort();
        for (var i = 0; i < count; i++)
        {
            sink.Add(TextFeatures.Sign, set.Signs[signs[i]]);
            for (var j = i + 1; j < count; j++)
            {
                sink.Add(TextFeatures.Signs, set.Signs[signs[i]], set.Signs[signs[j]]);
            }
        }

        GiveRules(set, message, hits, ref sink);
    }

    /// <summary>The words that count; what a saying masks is one word.</summary>
    public static string[] Words(Message message)
    {
        var words = new string[message.Count];
        var count = 0;
        for (var i = 0; i < message.Count; i++)
        {
            if (!message.IsMasked(i))
            {
                words[count++] = message[i].Entry.Text;
            }
            else if (i == 0 || !message.IsMasked(i - 1))
            {
                words[count++] = Idiom;
            }
        }

        return count == words.Length ? words : words[..count];
    }

    private static void GiveRules<TSink>(SafeguardingSet set, Message message, List<RuleHit> hits, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        foreach (var hit in hits)
        {
            sink.Add(TextFeatures.Rule, hit.Rule.Id);
            sink.Add(TextFeatures.Rule, LevelNames.Of(hit.Level));
        }

        if (set.IsInFrame(message))
        {
            sink.Add(TextFeatures.Rule, "#frame");
        }

        if (set.IsPast(message))
        {
            sink.Add(TextFeatures.Rule, "#past");
        }

        if (message.Text.Contains('?', StringComparison.Ordinal))
        {
            sink.Add(TextFeatures.Rule, "#question");
        }

        sink.Add(TextFeatures.Rule, message.Count switch { <= 3 => "#short", <= 12 => "#middle", _ => "#long" });
    }
}
