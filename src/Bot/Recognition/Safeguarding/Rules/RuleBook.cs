using ProtectRespect.Bot.Recognition.Safeguarding.Reading;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Rules;

/// <summary>
/// All rules. A rule is looked at only when the rarest of the words it needs stands in the message, so that a message costs what is in
/// it and not what is in the book.
/// </summary>
internal sealed class RuleBook
{
    private readonly (SafeguardingRule Rule, Find Find)[][] _byWord;
    private readonly Surroundings _surroundings;

    /// <param name="groups">How many groups of words there are.</param>
    /// <param name="usual">How often each group stands in the sentences of the rules: the rarer, the better to look rules up by.</param>
    public RuleBook(IReadOnlyList<SafeguardingRule> rules, Surroundings surroundings, int groups, IReadOnlyList<int> usual)
    {
        (Rules, _surroundings) = (rules, surroundings);
        var byWord = new List<(SafeguardingRule, Find)>[groups];
        foreach (var rule in rules)
        {
            foreach (var find in rule.Finds)
            {
                var rarest = find.All.SelectMany(p => p.Needed).MinBy(g => usual[g]);
                (byWord[rarest] ??= []).Add((rule, find));
            }
        }

        _byWord = [.. byWord.Select(b => b?.ToArray() ?? [])];
    }

    public IReadOnlyList<SafeguardingRule> Rules { get; }

    /// <summary>Every rule that holds, each once, in the order of the words they are looked up by.</summary>
    public void Match(Message message, AssessmentContext context, List<RuleHit> hits)
    {
        var inFrame = _surroundings.IsInFrame(message);
        var isPast = _surroundings.IsPast(message);
        foreach (var word in message.Found)
        {
            foreach (var (rule, find) in _byWord[word])
            {
                if ((!inFrame || rule.InAnyFrame) && MayHold(rule, message, context) && !Has(hits, rule) && Holds(rule, find, message) is { } place)
                {
                    var level = isPast && rule.Past is { } past ? past : rule.Level;
                    if (level > SafeguardingLevel.None)
                    {
                        hits.Add(new RuleHit(rule, level, place));
                    }
                }
            }
        }
    }

    private static bool Has(List<RuleHit> hits, SafeguardingRule rule)
    {
        foreach (var hit in hits)
        {
            if (ReferenceEquals(hit.Rule, rule))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayHold(SafeguardingRule rule, Message message, AssessmentContext context) =>
        (rule.Who.Count == 0 || context.Who is null || rule.Who.Contains(context.Who))
        && (rule.Asked.Count == 0 || (context.Question?.About is { } about && rule.Asked.Contains(about)))
        && (rule.With.Count == 0 || Stands(rule.With, message))
        && !Stands(rule.Unless, message);

    private static bool Stands(IReadOnlyList<Pattern> patterns, Message message)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.MayStand(message) && pattern.Find(message, Denial.Never) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private Place? Holds(SafeguardingRule rule, Find find, Message message)
    {
        foreach (var pattern in find.All)
        {
            if (!pattern.MayStand(message))
            {
                return null;
            }
        }

        var denial = rule.WhateverIsDenied ? Denial.Never : _surroundings.Denial;
        for (var place = find.All[0].Find(message, denial); place is { } found; place = find.All[0].Find(message, denial, found.Start + 1))
        {
            if ((rule.WhateverIsDenied || !denial.Before(message, found.Start)) && WithOthers(find, found, message, denial) is { } all
                && (!rule.Whole || all.Length == message.Count) && (rule.Ages is null || FitsAges(rule.Ages, all, message)))
            {
                return all;
            }
        }

        return null;
    }

    /// <summary>The words from the first to the last of all that must be near, or null when one is too far away.</summary>
    private static Place? WithOthers(Find find, Place first, Message message, Denial denial)
    {
        var all = first;
        for (var i = 1; i < find.All.Count; i++)
        {
            var from = Math.Max(0, first.Start - find.Within);
            Place? near = null;
            for (var place = find.All[i].Find(message, denial, from); place is { } found; place = find.All[i].Find(message, denial, found.Start + 1))
            {
                var both = new Place(Math.Min(all.Start, found.Start), Math.Max(all.End, found.End));
                if (both.Length <= find.Within && IsOneSentence(message, both))
                {
                    near = both;
                    break;
                }
            }

            if (near is not { } joined)
            {
                return null;
            }

            all = joined;
        }

        return all;
    }

    private static bool IsOneSentence(Message message, Place place)
    {
        for (var i = place.Start + 1; i < place.End; i++)
        {
            if (message[i].Before is Pause.Sentence)
            {
                return false;
            }
        }

        return true;
    }

    private static bool FitsAges(AgesOfTwo ages, Place place, Message message)
    {
        var (younger, older) = (int.MaxValue, int.MinValue);
        for (var i = place.Start; i < place.End; i++)
        {
            if (message[i].Number is > 5 and < 100 and var number)
            {
                (younger, older) = (Math.Min(younger, number), Math.Max(older, number));
            }
        }

        return younger < int.MaxValue && ages.Fits(younger, older);
    }
}
