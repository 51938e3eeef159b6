using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using NodaTime;
using NodaTime.Text;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>
/// Calendar dates, months and lengths of time ("3rd of dec", "3/4", "in 20 minutes", "in 3 days"), read by Recognizers.Text with British day and
/// month order. It is asked only about words that can be such a thing: it is by far the slowest part.
/// </summary>
internal static partial class CalendarDates
{
    /// <summary>A date without a year lies less than this ahead; beyond it the one that has just passed was meant.</summary>
    private const int FarthestUnsaidYear = 300;

    private const int Farthest = 366;

    private static readonly LocalDatePattern Date = LocalDatePattern.Iso;
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");
    private static readonly DateTimeModel Model = new DateTimeRecognizer(Culture.EnglishOthers).GetDateTimeModel();

    private static readonly HashSet<string> Months = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    };

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal) { "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months" };

    public static bool IsMonth(string token) => Months.Contains(token);

    /// <summary>Whether words that no other reader took may hold a date or a length of time.</summary>
    public static bool MayHold(ReadOnlySpan<string> tokens)
    {
        foreach (var token in tokens)
        {
            if ((IsMonth(token) && token != "may") || Units.Contains(token) || token.AsSpan().IndexOfAny("/-.") > 0 || (char.IsAsciiDigit(token[0]) && !char.IsAsciiDigit(token[^1])) || (token == "may" && tokens.Length > 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the words name; a <see cref="Mention.Unreadable"/> for what is past or impossible.</summary>
    public static IEnumerable<Mention> Read(string[] words, LocalDateTime now) =>
        Array.Exists(words, w => Impossible().IsMatch(w)) ? [new Mention.Unreadable()]
        : Model.Parse(string.Join(' ', words), now.ToDateTimeUnspecified()).Select(result => Of(result, now)).OfType<Mention>();

    private static Mention? Of(ModelResult result, LocalDateTime now)
    {
        if (result.Resolution is not { } resolution || resolution["values"] is not List<Dictionary<string, string>> { Count: > 0 } values)
        {
            return new Mention.Unreadable();
        }

        return result.TypeName["datetimeV2.".Length..] switch
        {
            "date" => Single(values, now),
            "daterange" => Range(values, now),
            "datetime" when Parsed(Moment, values[0], "value") is { } at => new Mention.Moment(new LocalWindow(at, at.PlusHours(1))),
            "datetimerange" when Parsed(Moment, values[0], "start") is { } from && Parsed(Moment, values[0], "end") is { } to && from < to => new Mention.Moment(new LocalWindow(from, to)),
            "duration" or "number" => null,
            _ => new Mention.Unreadable(),
        };
    }

    private static Mention Single(List<Dictionary<string, string>> values, LocalDateTime now)
    {
        var ahead = values.Select(v => Parsed(Date, v, "value")).OfType<LocalDate>().Where(d => d >= now.Date).Order().ToList();
        return ahead.Count > 0 && Period.DaysBetween(now.Date, ahead[0]) < (values.Count > 1 ? FarthestUnsaidYear : Farthest)
            ? new Mention.Of(Days.Of(ahead[0]))
            : new Mention.Unreadable();
    }

    private static Mention Range(List<Dictionary<string, string>> values, LocalDateTime now)
    {
        // A range of two named dates has the second in it; a month or a week ends before the next begins.
        var inclusive = values[0]["timex"].StartsWith("(XXXX", StringComparison.Ordinal) ? 1 : 0;
        foreach (var value in values)
        {
            if (Parsed(Date, value, "start") is { } start && Parsed(Date, value, "end") is { } end && end.PlusDays(inclusive) > now.Date && Period.DaysBetween(now.Date, start) < FarthestUnsaidYear)
            {
                var first = start > now.Date ? start : now.Date;
                return new Mention.Of(Days.From(first, Math.Min(31, Period.DaysBetween(first, end) + inclusive)));
            }
        }

        return new Mention.Unreadable();
    }

    private static T? Parsed<T>(IPattern<T> pattern, Dictionary<string, string> value, string name)
        where T : struct =>
        value.TryGetValue(name, out var text) && pattern.Parse(text) is { Success: true } parsed ? parsed.Value : null;

    /// <summary>No such day or month in British order: Recognizers would turn 1/13 round.</summary>
    [GeneratedRegex(@"^(?:\d+[/.-](?:1[3-9]|[2-9]\d)(?:[/.-]\d+)?|(?:3[2-9]|[4-9]\d|\d{3}|\d{5,})(?:[/.-]\d{1,2}(?:[/.-]\d+)?|st|nd|rd|th))$")]
    private static partial Regex Impossible();
}
