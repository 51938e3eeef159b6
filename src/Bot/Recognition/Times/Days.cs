using NodaTime;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>Days as somebody said them.</summary>
internal abstract record Days
{
    /// <summary>How far ahead an open wish reaches.</summary>
    public const int Horizon = 28;

    private Days()
    {
    }

    /// <summary>These very dates, oldest first.</summary>
    public sealed record Dates(IReadOnlyList<LocalDate> All) : Days;

    /// <summary>Days of the week: the next one of each, or each of them in the coming four weeks.</summary>
    public sealed record Weekdays(IReadOnlySet<IsoDayOfWeek> All, bool Often) : Days;

    /// <summary>Any day of the coming four weeks.</summary>
    public sealed record Any : Days;

    public static Days Of(LocalDate date) => new Dates([date]);

    public static Days From(LocalDate first, int count) => new Dates([.. Enumerable.Range(0, Math.Max(0, count)).Select(first.PlusDays)]);

    public static Days On(bool often, params IEnumerable<IsoDayOfWeek> days) => new Weekdays(days.ToHashSet(), often);

    /// <summary>Both said of the same days: "friday the 27th", "any evening next week". Null when they contradict each other.</summary>
    public static Days? Both(Days a, Days b) => (a, b) switch
    {
        (Any, _) => b,
        (_, Any) => a,
        (Weekdays x, Weekdays y) => new Weekdays(x.All.Union(y.All).ToHashSet(), x.Often || y.Often),
        (Weekdays x, Dates y) => Kept(y.All.Where(d => x.All.Contains(d.DayOfWeek))),
        (Dates, Weekdays) => Both(b, a),
        (Dates x, Dates y) => Kept(x.All.Intersect(y.All)),
        _ => null,
    };

    /// <summary>The dates meant. A day of the week that is today means the one a week from now: "today" has a word of its own.</summary>
    public IReadOnlyList<LocalDate> Resolved(LocalDate today, bool often) => this switch
    {
        Dates dates => dates.All,
        Weekdays { Often: false } week when !often => [.. week.All.Select(day => today.Next(day)).Order()],
        Weekdays week => [.. Ahead(today).Where(d => week.All.Contains(d.DayOfWeek))],
        _ => [.. Ahead(today)],
    };

    public static IEnumerable<LocalDate> Ahead(LocalDate today) => Enumerable.Range(0, Horizon).Select(today.PlusDays);

    private static Dates? Kept(IEnumerable<LocalDate> dates) => dates.Order().ToList() is { Count: > 0 } kept ? new Dates(kept) : null;
}
