using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace ProtectRespect.Bot.Recognition;

/// <summary>
/// Wishes that hold for many days ("weekdays after 5", "not weekends", "any day but Thursday", "mornings only"): their windows for the
/// coming four weeks. Recognizers.Text has no windows for these.
/// </summary>
internal static partial class OpenWish
{
    private const int Days = 28;

    /// <summary>Null: the words are no such wish. Empty: they are, but they cannot be read safely.</summary>
    public static IReadOnlyList<LocalWindow>? Read(string text, LocalDate today)
    {
        var excluded = Exclusion().Matches(text).SelectMany(m => DaysIn(m.Groups["days"].Value)).ToHashSet();
        var rest = Exclusion().Replace(text, " ");
        var included = DaysIn(rest, plural: true).ToHashSet();
        if (excluded.Count == 0 && included.Count == 0 && !Always().IsMatch(rest))
        {
            return null;
        }

        if (Limit().IsMatch(rest) || Hours(rest) is not { } hours)
        {
            return [];
        }

        var wanted = (included.Count > 0 ? included : Enum.GetValues<IsoDayOfWeek>().ToHashSet()).Except(excluded).ToHashSet();
        return [.. Enumerable.Range(0, Days).Select(today.PlusDays).Where(d => wanted.Contains(d.DayOfWeek)).Select(d => DayParts.On(d, hours))];
    }

    private static IEnumerable<IsoDayOfWeek> DaysIn(string text, bool plural = false)
    {
        if (Weekdays().IsMatch(text))
        {
            return [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];
        }

        if (Weekend().IsMatch(text) && (!plural || Weekend().Match(text).Value.EndsWith('s')))
        {
            return [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];
        }

        return (plural ? Plural() : Named()).Matches(text).Select(m => Day(m.Value));
    }

    private static IsoDayOfWeek Day(string name) => name[..3] switch
    {
        "mon" => IsoDayOfWeek.Monday,
        "tue" => IsoDayOfWeek.Tuesday,
        "wed" => IsoDayOfWeek.Wednesday,
        "thu" => IsoDayOfWeek.Thursday,
        "fri" => IsoDayOfWeek.Friday,
        "sat" => IsoDayOfWeek.Saturday,
        _ => IsoDayOfWeek.Sunday,
    };

    /// <summary>The hours of each day; null when an hour could be morning or evening, or when there are several.</summary>
    private static (LocalTime From, LocalTime To)? Hours(string text)
    {
        var clocks = Clock().Matches(text);
        if (Part().Match(text) is { Success: true } part && clocks.Count == 0)
        {
            return DayParts.Of(part.Groups["part"].Value);
        }

        return clocks.Count switch
        {
            0 => (LocalTime.Midnight, LocalTime.Midnight),
            1 => Bounded(clocks[0]),
            2 when Between(clocks[0], clocks[1]) is var (from, to) && from < to => (from, to),
            _ => null,
        };
    }

    private static (LocalTime From, LocalTime To)? Bounded(Match clock)
    {
        if (At(clock, "") is not { } time)
        {
            return null;
        }

        return clock.Groups["bound"].Value switch
        {
            "after" or "from" or "past" => (time, LocalTime.Midnight),
            "before" or "by" => (LocalTime.Midnight, time),
            _ => (time, time.PlusHours(1)),
        };
    }

    private static (LocalTime From, LocalTime To)? Between(Match first, Match second) =>
        At(first, second.Groups["half"].Value) is { } from && At(second, "") is { } to ? (from, to) : null;

    /// <summary>1 to 6 without am or pm means the afternoon; 7 to 12 is not guessed.</summary>
    private static LocalTime? At(Match clock, string halfOfOther)
    {
        var hour = int.Parse(clock.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = clock.Groups["minute"].Success ? int.Parse(clock.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = clock.Groups["half"].Value is { Length: > 0 } own ? own : halfOfOther;
        return (half, hour) switch
        {
            (_, > 23 or 0) => null,
            ("am", 12) => LocalTime.Midnight.PlusMinutes(minute),
            ("am", <= 12) or (_, > 12) => new LocalTime(hour, minute),
            ("pm", 12) => new LocalTime(12, minute),
            ("pm", _) or (_, <= 6) => new LocalTime(hour + 12, minute),
            _ => null,
        };
    }

    [GeneratedRegex(@"\b(?:not|but not|but|except|apart from|never|no)\s+(?:on\s+|at\s+|the\s+|for\s+)*(?<days>(?:weekends?|(?:mon|tue|wed|thu|fri|sat|sun)\w*)(?:(?:\s*,\s*|\s+(?:or|and)\s+)(?:weekends?|(?:mon|tue|wed|thu|fri|sat|sun)\w*))*)")]
    private static partial Regex Exclusion();

    [GeneratedRegex(@"\b(?:any ?time|any day|every ?day|all day|whenever|always|daily|any (?:morning|afternoon|evening)|mornings|afternoons|evenings|after school|lunch ?times?)\b(?!.*\b(?:today|tomorrow|on monday|on tuesday|on wednesday|on thursday|on friday)\b)")]
    private static partial Regex Always();

    [GeneratedRegex(@"\bweek ?days?\b|\bmon(?:day)?s?\s*(?:to|-|–|until|till|through)\s*fri(?:day)?s?\b|\bschool days\b")]
    private static partial Regex Weekdays();

    [GeneratedRegex(@"\bweekends?\b")]
    private static partial Regex Weekend();

    [GeneratedRegex(@"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b")]
    private static partial Regex Plural();

    [GeneratedRegex(@"\b(?:mon|tue|wed|thu|fri|sat|sun)\w*")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:after )?(?<part>morning|afternoon|evening|night|lunch|school)(?:time|times|s)?\b")]
    private static partial Regex Part();

    [GeneratedRegex(@"(?:\b(?<bound>after|from|past|before|by)\s+)?\b(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?\s*(?<half>am|pm)?\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(?:not|no|never|dont|don't|cant|can't|cannot|unless|except|if|while|until|till|he|he's|hes|she|she's|shes|they|they're|theyre|mum|mom|dad|boyfriend|girlfriend|brother|sister|partner|husband|wife|step\w+|back|this|next)\b")]
    private static partial Regex Limit();
}
