using ProtectRespect.Bot.Recognition.Safeguarding.Reading;
using ProtectRespect.Bot.Recognition.Safeguarding.Rules;
using ProtectRespect.Bot.Recognition.Text;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Recognition.Safeguarding;

/// <summary>
/// Reads one message as a duty practitioner reads the first line of a chat: rules that practitioners wrote, then what a classifier
/// learned, then what is known around it. The level is the highest that stands, and every level has a reason.
/// </summary>
internal sealed class SafeguardingRecogniser(SafeguardingSet set, Classifier classifier) : IAssess
{
    /// <summary>A message so short may be the end of the sentence before it.</summary>
    private const int ShortMessage = 8;
    private const int MostReasons = 6;

    private Desk? _spare = new(set.Groups);

    public Assessment Assess(string text, AssessmentContext context)
    {
        var desk = Interlocked.Exchange(ref _spare, null) ?? new Desk(set.Groups);
        try
        {
            return Assess(text, context, desk);
        }
        finally
        {
            _spare = desk;
        }
    }

    private Assessment Assess(string text, AssessmentContext context, Desk desk)
    {
        var (message, hits) = (desk.Message, desk.Hits);
        set.Read(text, message);
        if (message.Count == 0)
        {
            return Assessment.Nothing;
        }

        hits.Clear();
        set.Match(message, context, hits);
        desk.Features.Clear();
        MessageFeatures.Give(set, message, hits, context.Who, ref desk.Features);
        var features = desk.Features.InOrder();
        var likely = classifier.Look(features);
        var reasons = new List<Reason>();
        AddRules(hits, message, likely, reasons);
        if (context.Question?.IsPressed(text) is not true)
        {
            AddModel(features, message, likely, IsArrangement(context) ? SafeguardingLevel.High : SafeguardingLevel.Immediate, reasons);
        }

        AddLanguage(message, features, reasons);
        if (message.Count <= ShortMessage && context.Earlier is [.., var before])
        {
            AddContinued(before, text, context, desk, reasons);
        }

        return (reasons.Count == 0
            ? new Assessment(SafeguardingLevel.None, classifier.ThemesOf(features, needed: false), [])
            : Sum(reasons, classifier.ThemesOf(features, needed: false))) with
        { MayBeWatched = hits.Exists(h => h.Rule.Watched) };
    }

    /// <summary>The weightiest first; the themes of reasons before those that the classifier only thinks of.</summary>
    private static Assessment Sum(List<Reason> reasons, IReadOnlyList<string> likely)
    {
        var inOrder = reasons.OrderByDescending(r => r.Level).ThenBy(r => r.Rule is Reason.Model).Take(MostReasons).ToList();
        return new Assessment(inOrder[0].Level, [.. inOrder.Select(r => r.Theme).Concat(likely).Distinct(StringComparer.Ordinal)], inOrder);
    }

    private static void AddRules(List<RuleHit> hits, Message message, Likely likely, List<Reason> reasons)
    {
        foreach (var hit in hits)
        {
            if (!Classifier.IsHarmless(likely, hit))
            {
                reasons.Add(ReasonOf(hit, message));
            }
        }
    }

    private static Reason ReasonOf(RuleHit hit, Message message) =>
        new(hit.Rule.Id, hit.Rule.Theme, hit.Level, message.Quote(hit.Place.Start, hit.Place.End), hit.Rule.Says);

    /// <summary>
    /// The answer says when and how to be called, "never after 7, he is home then": it sounds like now and speaks of then. Rules are not held back by it.
    /// </summary>
    private static bool IsArrangement(AssessmentContext context) =>
        context.Question?.About is { } about && (about.StartsWith("callback.", StringComparison.Ordinal) || about.StartsWith("enquiry.", StringComparison.Ordinal));

    /// <summary>Learned from what people write themselves: the words of a button that was pressed mean what the rules and the dialog say.</summary>
    private void AddModel(ReadOnlySpan<uint> features, Message message, Likely likely, SafeguardingLevel most, List<Reason> reasons)
    {
        var level = classifier.LevelOf(likely, features);
        level = level > most ? most : level;
        if (level is SafeguardingLevel.None || reasons.Exists(r => r.Level >= level))
        {
            return;
        }

        var theme = classifier.ThemesOf(features, needed: true)[0];
        var words = Evidence.Weightiest(message, classifier);
        reasons.Add(new Reason(Reason.Model, theme, level, message.Quote(words.Start, words.End), WordedLike(theme)));
    }

    private static string WordedLike(string theme) =>
        theme is "small_talk" ? "Worded like messages that needed a closer look." : $"Worded like messages about {Themes.Words(theme)}.";

    /// <summary>Nobody here may be able to read it: a person looks.</summary>
    private void AddLanguage(Message message, ReadOnlySpan<uint> features, List<Reason> reasons)
    {
        if (set.OtherLanguage(message) is { } language && !reasons.Exists(r => r.Level >= SafeguardingLevel.Concern))
        {
            var theme = classifier.ThemesOf(features, needed: true)[0];
            reasons.Add(new Reason(
                Reason.AnotherLanguage, theme, SafeguardingLevel.Concern, message.Quote(0, message.Count), $"Another language (it looks like {language}): somebody who reads it should look."));
        }
    }

    /// <summary>"he has" and then "a knife": what only stands when both messages are read as one.</summary>
    private void AddContinued(string before, string text, AssessmentContext context, Desk desk, List<Reason> reasons)
    {
        set.Read(before, desk.Message);
        var words = desk.Message.Count;
        if (words is 0 or > ShortMessage)
        {
            return;
        }

        set.Read($"{before} {text}", desk.Message);
        desk.Hits.Clear();
        set.Match(desk.Message, context, desk.Hits);
        foreach (var hit in desk.Hits)
        {
            if (hit.Place.Start < words && hit.Place.End > words && !reasons.Exists(r => r.Level >= hit.Level))
            {
                reasons.Add(ReasonOf(hit, desk.Message));
            }
        }
    }

    /// <summary>What one message is read on; taken up again for the next.</summary>
    private sealed class Desk(int groups)
    {
        public FeatureSet Features = new(512);

        public Message Message { get; } = new(groups);

        public List<RuleHit> Hits { get; } = [];
    }
}
