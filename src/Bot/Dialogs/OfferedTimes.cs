using System.Collections.Immutable;
using System.Globalization;
using ProtectRespect.Core.Callbacks;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>
/// What a question for a time leaves behind when nobody works at that time: the nearest times, why, and what it takes to say so. Kept as
/// answers beside the question's own, so that words and branches can name them.
/// </summary>
internal static class OfferedTimes
{
    public const int Most = 3;

    /// <summary>Why nobody works then: <c>holiday</c>, <c>day</c> (nobody works on that weekday) or <c>hours</c>.</summary>
    public static IEnumerable<string> Reasons => ["holiday", "day", "hours"];

    /// <summary>The answer that holds the reason.</summary>
    public static string Why(string? into) => $"{into}.why";

    /// <summary>The names of all that is kept.</summary>
    public static IEnumerable<string> NamesFor(string into) =>
        [.. Enumerable.Range(1, Most).Select(place => Nearest(into, place)), Why(into), $"{into}.holiday", $"{into}.day", $"{into}.hours"];

    /// <param name="wished">The visitor's answer; the windows of it lie outside the hours.</param>
    /// <param name="nearest">At most <see cref="Most"/>.</param>
    public static ImmutableDictionary<string, Answer> Keep(
        ImmutableDictionary<string, Answer> answers, string into, SafeWindow wished, IReadOnlyList<SafeWindow> nearest, OpeningHours hours, DateTimeOffset now)
    {
        answers = answers.RemoveRange(NamesFor(into).Append(into));
        for (var i = 0; i < nearest.Count; i++)
        {
            answers = answers.SetItem(Nearest(into, i + 1), new Answer(WindowText.Write([nearest[i]]), SpokenTime.Window(nearest[i], now), 0));
        }

        var date = OpeningHours.ToLocal(wished.From).Date;
        var (holiday, periods) = (hours.ClosedDay(date), hours.Periods(date));
        return answers.SetItems(
        [
            KeyValuePair.Create(Why(into), Said(holiday is not null ? "holiday" : periods.Count == 0 ? "day" : "hours")),
            KeyValuePair.Create($"{into}.holiday", Said(holiday ?? "")),
            KeyValuePair.Create($"{into}.day", Said(date.DayOfWeek.ToString())),
            KeyValuePair.Create($"{into}.hours", Said(SpokenTime.Hours(periods))),
        ]);
    }

    private static string Nearest(string into, int place) => string.Create(CultureInfo.InvariantCulture, $"{into}.nearest.{place}");

    private static Answer Said(string value) => new(value, "", 0);
}
