using System.Globalization;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>Reads hours out of tokens: "half 4", "after 5", "between 4 and 6", "10am-1pm", "lunch".</summary>
internal static class HourReader
{
    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "yo", "yrs", "times", "seconds", "kids", "children", "january", "february", "march",
        "april", "june", "july", "august", "september", "october", "november", "december",
    };

    private static readonly HashSet<string> NotHours = new(StringComparer.Ordinal)
    {
        "im", "am", "aged", "age", "year", "flat", "room", "number", "no", "ext", "extension", "floor", "next", "january", "february", "march", "april", "june", "july", "august",
        "september", "october", "november", "december", "in", "within", "for", "last", "week", "every",
    };

    /// <summary>The hours that begin at a token and how many tokens they take; null when none do.</summary>
    /// <param name="afterDay">A day was named just before: "tomorrow 4" is an hour.</param>
    public static (Hours Hours, int Length)? Read(ReadOnlySpan<string> tokens, int at, bool afterDay)
    {
        var start = at;
        while (at < tokens.Length && tokens[at] is "sometime" or "at" or "on" or "about" or "around" or "the" or "in" or "during" or "of" or "a" or "an" or "this" or "anytime")
        {
            at++;
        }

        if (at < tokens.Length && DayParts.Named(tokens[at]) is { } part)
        {
            return (Hours.Of(part), at + 1 - start);
        }

        at = start;
        return tokens[at] switch
        {
            "between" => Between(tokens, at + 1, "and") is { } stretch ? (stretch.Hours, stretch.Length + 1) : null,
            "from" or "after" or "past" or "since" or "gone" or "notbefore" or "onwards" => Bound(tokens, at, late: true),
            "before" or "until" or "by" or "latest" => Bound(tokens, at, late: false),
            "justbefore" => ClockAt(tokens, at + 1) is { } end && end.Clock.Settled(HalfHint.None) is { } to ? (Hours.Between(new Clock(to - Span.Hour / 2, true, true), new Clock(to, true, true)), end.Length + 1) : null,
            "at" or "about" or "around" or "say" or "maybe" => Cued(tokens, at),
            _ => Plain(tokens, at, firm: !afterDay && !StandsAlone(tokens, at)),
        };
    }

    private static (Hours Hours, int Length)? Bound(ReadOnlySpan<string> tokens, int at, bool late)
    {
        var start = at;
        at = SkipAbout(tokens, at + 1);
        if (ClockAt(tokens, at) is not { } first)
        {
            return null;
        }

        at += first.Length;
        if (tokens[start] is "from" or "after" && at < tokens.Length && tokens[at] is "until" or "to" or "-" or "and" && ClockAt(tokens, SkipAbout(tokens, at + 1)) is { } second
            && (tokens[at] != "and" || tokens[start] == "from"))
        {
            var end = SkipAbout(tokens, at + 1) + second.Length;
            return (Hours.Between(first.Clock, second.Clock), end - start);
        }

        var length = (at < tokens.Length && tokens[at] is "onwards" or "latest" ? at + 1 : at) - start;
        return (late ? Hours.After(first.Clock) : Hours.Before(first.Clock), length);
    }

    private static (Hours Hours, int Length)? Between(ReadOnlySpan<string> tokens, int at, string joint)
    {
        var start = at;
        at = SkipAbout(tokens, at);
        if (ClockAt(tokens, at) is not { } first)
        {
            return null;
        }

        at += first.Length;
        if (at >= tokens.Length || (tokens[at] is not ("-" or "to" or "until") && tokens[at] != joint))
        {
            return null;
        }

        at = SkipAbout(tokens, at + 1);
        return ClockAt(tokens, at) is { } second ? (Hours.Between(first.Clock, second.Clock), at + second.Length - start) : null;
    }

    private static (Hours Hours, int Length)? Cued(ReadOnlySpan<string> tokens, int at)
    {
        var from = SkipAbout(tokens, at);
        return Plain(tokens, from, firm: false) is { } hours ? (hours.Hours, hours.Length + from - at) : null;
    }

    /// <summary>A clock time or a stretch of them.</summary>
    private static (Hours Hours, int Length)? Plain(ReadOnlySpan<string> tokens, int at, bool firm)
    {
        if (ClockAt(tokens, at) is not { } first)
        {
            return null;
        }

        if (Between(tokens, at, "-") is { } stretch && (!firm || stretch.Hours.From.Firm || stretch.Hours.To.Firm || tokens[at + first.Length] is "-" or "until" or "to"))
        {
            return stretch;
        }

        if (firm && !first.Clock.Firm)
        {
            return null;
        }

        return tokens[(at + first.Length)..] switch
        {
            ["onwards", ..] => (Hours.After(first.Clock), first.Length + 1),
            ["latest", ..] => (Hours.Before(first.Clock), first.Length + 1),
            ["or" or "and", "after", .. var rest] when ClockAt(rest, 0) is null => (Hours.After(first.Clock), first.Length + 2),
            ["or" or "and", "before", .. var rest] when ClockAt(rest, 0) is null => (Hours.Before(first.Clock), first.Length + 2),
            _ => (Hours.At(first.Clock), first.Length),
        };
    }

    /// <summary>One clock time, with what belongs to it: "quarter past 4", "4 30 pm", "6 oclock", "5 ish".</summary>
    public static (Clock Clock, int Length)? ClockAt(ReadOnlySpan<string> tokens, int at)
    {
        if (at >= tokens.Length)
        {
            return null;
        }

        return tokens[at] switch
        {
            "noon" or "midday" => (Clock.Noon, 1),
            "midnight" => (Clock.Midnight, 1),
            "half" => Shifted(tokens, at, 30, SkipPast(tokens, at + 1)),
            "quarter" when at + 1 < tokens.Length && tokens[at + 1] is "past" or "after" => Shifted(tokens, at, 15, at + 2),
            "quarter" when at + 1 < tokens.Length && tokens[at + 1] is "to" or "before" => Shifted(tokens, at, -15, at + 2),
            _ when Shift(tokens, at) is var (minutes, next) && Shifted(tokens, at, minutes, next) is { } shifted => shifted,
            _ => Bare(tokens, at),
        };
    }

    /// <summary>"Ten past", "20 minutes to".</summary>
    private static (int Minutes, int Next)? Shift(ReadOnlySpan<string> tokens, int at)
    {
        if (!int.TryParse(tokens[at], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes is not (5 or 10 or 15 or 20 or 25))
        {
            return null;
        }

        var next = at + 1 < tokens.Length && tokens[at + 1] == "minutes" ? at + 2 : at + 1;
        return next >= tokens.Length ? null
            : tokens[next] is "past" ? (minutes, next + 1)
            : tokens[next] is "to" && (minutes > 10 || next == at + 2 || (at > 0 && tokens[at - 1] is "at" or "around" or "about")) ? (-minutes, next + 1)
            : null;
    }

    private static (Clock Clock, int Length)? Shifted(ReadOnlySpan<string> tokens, int start, int minutes, int at)
    {
        if (Bare(tokens, at) is not { } hour || hour.Clock.Minutes % Span.Hour != 0)
        {
            return null;
        }

        var clock = hour.Clock;
        // Quarter to one is 12:45, not a quarter before midnight.
        var moved = clock.Minutes + minutes;
        return (clock with { Minutes = moved >= 0 ? moved : moved + Span.DayLength / 2, Firm = true }, at + hour.Length - start);
    }

    private static (Clock Clock, int Length)? Bare(ReadOnlySpan<string> tokens, int at)
    {
        if (at >= tokens.Length || Clock.Of(tokens[at]) is not { } clock || IsYear(tokens, at))
        {
            return null;
        }

        var next = at + 1;
        if (clock.Minutes % Span.Hour == 0 && !clock.Firm && next < tokens.Length && tokens[next] is { Length: 2 } minute && tokens[next][0] is >= '0' and <= '5'
            && tokens[next][1] is '0' or '5' && (next + 1 >= tokens.Length || !Units.Contains(tokens[next + 1])))
        {
            clock = Clock.Of($"{tokens[at]}:{minute}")!.Value;
            next++;
        }

        if (next < tokens.Length && Units.Contains(tokens[next]) && !(tokens[next] is "hours" && tokens[at].Length == 4))
        {
            return null;
        }

        for (; next < tokens.Length && tokens[next] is "oclock" or "ish" or "hours" or "sharp"; next++)
        {
            clock = clock with { Firm = true };
        }

        if (next < tokens.Length && tokens[next] is "am" or "pm" or "noon" && !clock.Known)
        {
            clock = clock.On(afternoon: tokens[next] is not "am");
            next++;
        }
        else if (next < tokens.Length && tokens[next] is "am" or "pm" && clock.Known)
        {
            next++;
        }

        if (HalfSaid(tokens, next, clock) is { } half)
        {
            (clock, next) = half;
        }

        while (next < tokens.Length && tokens[next] is "ish" or "sharp")
        {
            next++;
        }

        return at > 0 && !clock.Firm && NotHours.Contains(tokens[at - 1]) ? null : (clock, next - at);
    }

    /// <summary>"8 in the morning", "9 at night".</summary>
    private static (Clock Clock, int Next)? HalfSaid(ReadOnlySpan<string> tokens, int next, Clock clock)
    {
        var hint = tokens[next..] switch
        {
            ["in", "the", "morning", ..] => HalfHint.Morning,
            ["in", "the", "afternoon", ..] => HalfHint.Afternoon,
            ["in", "the", "evening", ..] or ["at", "night", ..] => HalfHint.Night,
            _ => HalfHint.None,
        };
        return hint != HalfHint.None && clock.Settled(hint) is { } minutes
            ? (new Clock(minutes, Known: true, Firm: true), next + (tokens[next] == "at" ? 2 : 3))
            : null;
    }

    /// <summary>"2 december 2026" is not half past eight in the evening.</summary>
    private static bool IsYear(ReadOnlySpan<string> tokens, int at) => at > 0 && tokens[at].Length == 4 && CalendarDates.IsMonth(tokens[at - 1]);

    /// <summary>"7 days", "10 minutes": how long, unless it is how long the call takes ("for 10 minutes").</summary>
    public static bool HoldsLength(string[] words) =>
        Enumerable.Range(1, Math.Max(0, words.Length - 1)).Any(i => char.IsAsciiDigit(words[i - 1][0]) && (words[i] is "minutes" or "hour" or "hours" or "days" or "weeks") && !(i > 1 && words[i - 2] == "for"));

    /// <summary>A small number that nobody could read: it may be the very hour that counts.</summary>
    public static bool HoldsLooseNumber(string[] words) =>
        Enumerable.Range(0, words.Length).Any(i => words[i].Length <= 2 && int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 24
            && !(i > 0 && NotHours.Contains(words[i - 1])) && !(i + 1 < words.Length && Units.Contains(words[i + 1])));

    /// <summary>A bare number is an hour where nothing else stands beside it: "4", "mon 4 or 5".</summary>
    private static bool StandsAlone(ReadOnlySpan<string> tokens, int at) =>
        (at == 0 || tokens[at - 1] is "," or "or" or "and" or "but" or "do" or "is" or "it" or "either" or "think")
        && (at + 1 >= tokens.Length || tokens[at + 1] is "," or "or" or "and" or "-" or "today" or "tomorrow" or "tonight" or "please" or "on" or "is" or "onwards" or "latest" or "to" or "until" or "next" or "this" or "would" or "works" or "suits" or "should" || tokens[at + 1].EndsWith("day", StringComparison.Ordinal));

    private static int SkipAbout(ReadOnlySpan<string> tokens, int at)
    {
        while (at < tokens.Length && tokens[at] is "about" or "around" or "at" or "like" or "say" or "maybe" or "nearer" or "closer" or "from")
        {
            at++;
        }

        return at;
    }

    private static int SkipPast(ReadOnlySpan<string> tokens, int at) => at < tokens.Length && tokens[at] == "past" ? at + 1 : at;
}
