using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>Words that make a message one to be asked again, whatever else it says.</summary>
internal static partial class Doubts
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "yesterday", "ago", "earlier", "gone", "unless", "if", "while", "when", "whether", "depends", "depending", "provided", "assuming", "once", "soonas", "unclear", "unsure", "bad",
        "hate", "bedtime", "dinner", "smallhours", "asleep", "nobody", "noone", "alone", "secret", "secretly",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Elsewhere = new[]
    {
        "out", "away", "work", "school", "training", "practice", "club", "gym", "lesson", "lessons", "class", "meeting", "meetings", "shift", "bed", "sleep", "home", "in", "here",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Past, conditional, unwanted, or no hour at all ("25:00").</summary>
    public static bool IsOne(string token) => Words.Contains(token) || (Written().IsMatch(token) && Clock.Of(token) is null);

    /// <summary>"Out until 6": whether that is when to call, or when not, is not said.</summary>
    public static bool IsElsewhere(string token) => Elsewhere.Contains(token);

    /// <summary>"Last monday", "last night".</summary>
    public static bool IsPast(string afterLast) => DayReader.IsDay(afterLast) || afterLast is "week" or "night" or "month" or "year";

    [GeneratedRegex(@"^\d{1,2}:\d\d$")]
    private static partial Regex Written();
}
