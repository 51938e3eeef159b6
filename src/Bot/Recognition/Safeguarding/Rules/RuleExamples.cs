using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Recognition.Safeguarding.Reading;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Rules;

/// <summary>Runs the sentences of every rule: what it must notice, and what it must not.</summary>
internal static class RuleExamples
{
    public static IEnumerable<DialogFault> Check(SafeguardingSet set)
    {
        var message = new Message(set.Groups);
        var hits = new List<RuleHit>();
        foreach (var rule in set.Rules)
        {
            foreach (var example in rule.Must.Where(e => !Holds(e, rule)))
            {
                yield return new DialogFault(rule.File, rule.Line, $"The rule `{rule.Id}` does not notice: {example.Text}");
            }

            foreach (var example in rule.MustNot.Where(e => Holds(e, rule)))
            {
                yield return new DialogFault(rule.File, rule.Line, $"The rule `{rule.Id}` should not notice: {example.Text}");
            }
        }

        bool Holds(RuleExample example, SafeguardingRule rule)
        {
            set.Read(example.Text, message);
            hits.Clear();
            var question = rule.Asked.Count > 0 ? new OpenQuestion("example", rule.Asked[0]) : null;
            set.Match(message, new AssessmentContext(example.Who, question, []), hits);
            return hits.Exists(h => h.Rule == rule && h.Level == rule.Level);
        }
    }
}
