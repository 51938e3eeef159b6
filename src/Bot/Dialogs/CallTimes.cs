using ProtectRespect.Core.Callbacks;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>Safe times against opening hours: what fits is kept, what does not is offered otherwise, never moved in silence.</summary>
internal static class CallTimes
{
    private static readonly TimeSpan OfferedLength = TimeSpan.FromHours(2);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    public static IReadOnlyList<SafeWindow> WithinHours(OpeningHours hours, IEnumerable<SafeWindow> windows) =>
        [.. windows.SelectMany(w => hours.Within(w.From, w.To)).Select(p => new SafeWindow(p.From, p.To))];

    /// <summary>The open stretch that lies nearest to the first wish, at most two hours of it; null = hours are not known.</summary>
    public static SafeWindow? Nearest(OpeningHours hours, IReadOnlyList<SafeWindow> wished, DateTimeOffset now)
    {
        var wish = wished[0];
        return hours.Within(now, (wish.From > now ? wish.From : now) + Ahead)
            .Select(p => Part(p, wish))
            .OrderBy(p => Distance(p, wish))
            .FirstOrDefault();
    }

    private static SafeWindow Part((DateTimeOffset From, DateTimeOffset To) open, SafeWindow wish) =>
        open.To - open.From <= OfferedLength ? new SafeWindow(open.From, open.To)
        : wish.From >= open.To ? new SafeWindow(open.To - OfferedLength, open.To)
        : new SafeWindow(open.From, open.From + OfferedLength);

    private static TimeSpan Distance(SafeWindow open, SafeWindow wish) =>
        open.From >= wish.To ? open.From - wish.To : wish.From - open.To;
}
