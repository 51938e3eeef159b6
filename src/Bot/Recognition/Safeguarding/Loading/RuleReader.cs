using System.Globalization;
using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Bot.Recognition.Safeguarding.Rules;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Loading;

/// <summary>Reads the rules of one theme.</summary>
internal sealed class RuleReader(PatternReader patterns)
{
    private const int UsualDistance = 10;

    private static readonly string[] Keys =
    [
        "level", "says", "find", "near", "within", "with", "unless", "who", "asked", "certain", "watched", "whole", "denied", "frames", "past", "ages", "must", "mustNot",
    ];

    private static readonly string[] Visitors = ["young-person", "parent", "professional", "someone-else"];

    public IEnumerable<SafeguardingRule> Read(YamlMap file)
    {
        file.Knows("theme", "owner", "reviewBy", "rules");
        var theme = file.Text("theme");
        if (!Themes.All.Contains(theme))
        {
            file.Fault(file.LineOf("theme"), $"`{theme}` is not a theme. Known: {string.Join(", ", Themes.All)}.");
        }

        return [.. (file.Map("rules")?.EachMap() ?? []).Select(r => Read(r.Name, theme, r.Map.Knows(Keys)))];
    }

    private SafeguardingRule Read(string id, string theme, YamlMap map)
    {
        var rule = new SafeguardingRule(id, theme, Level(map, "level") ?? SafeguardingLevel.None, map.Text("says"), map.File, map.Line)
        {
            Finds = Finds(map),
            With = Patterns(map, "with"),
            Unless = Patterns(map, "unless"),
            Who = OneOf(map, "who", Visitors),
            Asked = map.Texts("asked"),
            Certain = map.Flag("certain"),
            Watched = map.Flag("watched"),
            Whole = map.Flag("whole"),
            WhateverIsDenied = map.Has("denied") && Is(map, "denied", "counts"),
            InAnyFrame = map.Has("frames") && Is(map, "frames", "count"),
            Past = map.Has("past") ? Level(map, "past") : null,
            Ages = map.Map("ages") is { } ages ? Ages(ages) : null,
            Must = [.. Examples(map, "must")],
            MustNot = [.. Examples(map, "mustNot")],
        };
        if (rule.Finds.Count == 0)
        {
            map.Fault($"The rule `{id}` looks for nothing. It needs `find` or `near`.");
        }

        if (rule.Must.Count == 0 || rule.MustNot.Count == 0)
        {
            map.Fault($"The rule `{id}` needs a sentence that it must notice (`must`) and one that it must not (`mustNot`).");
        }

        return rule;
    }

    private List<Find> Finds(YamlMap map)
    {
        List<Find> finds = [.. Patterns(map, "find").Select(p => new Find([p], int.MaxValue))];
        if (Patterns(map, "near") is { Count: > 0 } near)
        {
            finds.Add(new Find(near, Number(map, "within", UsualDistance)));
        }

        return finds;
    }

    private List<Pattern> Patterns(YamlMap map, string name)
    {
        var read = new List<Pattern>();
        foreach (var text in map.Texts(name))
        {
            if (patterns.Read(text, out var fault) is { } pattern)
            {
                read.Add(pattern);
            }
            else
            {
                map.Fault(map.LineOf(name), fault!);
            }
        }

        return read;
    }

    /// <summary>A sentence, or <c>parent: sentence</c> when it matters who writes it.</summary>
    private static IEnumerable<RuleExample> Examples(YamlMap map, string name)
    {
        foreach (var text in map.Texts(name))
        {
            var who = Visitors.FirstOrDefault(v => text.StartsWith(v + ": ", StringComparison.Ordinal));
            yield return new RuleExample(who is null ? text : text[(who.Length + 2)..], who);
        }
    }

    private static AgesOfTwo Ages(YamlMap map)
    {
        map.Knows("youngerBelow", "olderFrom", "gap", "gapBelow");
        return new AgesOfTwo(Number(map, "youngerBelow", 100), Number(map, "olderFrom", 0), Number(map, "gap", 0), Number(map, "gapBelow", 100));
    }

    private static int Number(YamlMap map, string name, int usual)
    {
        if (map.TextOrNull(name) is not { } text)
        {
            return usual;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        map.Fault(map.LineOf(name), $"`{name}` must be a whole number.");
        return usual;
    }

    private static SafeguardingLevel? Level(YamlMap map, string name)
    {
        if (Enum.TryParse<SafeguardingLevel>(map.Text(name), ignoreCase: true, out var level) && level is not SafeguardingLevel.NotAssessed)
        {
            return level;
        }

        map.Fault(map.LineOf(name), $"`{name}` must be one of: immediate, high, concern, none.");
        return null;
    }

    private static IReadOnlyList<string> OneOf(YamlMap map, string name, string[] known)
    {
        foreach (var other in map.Texts(name).Where(t => !known.Contains(t)))
        {
            map.Fault(map.LineOf(name), $"`{other}` is not one of: {string.Join(", ", known)}.");
        }

        return map.Texts(name);
    }

    private static bool Is(YamlMap map, string name, string word)
    {
        if (map.TextOrNull(name) != word)
        {
            map.Fault(map.LineOf(name), $"`{name}` can only be `{word}`, or be left out.");
        }

        return true;
    }
}
