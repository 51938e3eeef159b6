using ProtectRespect.Core.Callbacks;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>Safe times against opening hours: what fits is kept, what does not is offered otherwise, never moved in silence.</summary>
internal static class CallTimes
{
    private static readonly TimeSpan OfferedLength = TimeSpan.FromHours(2);
    /// <summary>Less than this is no time to arrange a call.</summary>
    private static readonly TimeSpan ShortestOffer = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    public static IReadOnlyList<SafeWindow> WithinHours(OpeningHours hours, IEnumerable<SafeWindow> windows) =>
        [.. windows.SelectMany(w => hours.Within(w.From, w.To)).Select(p => new SafeWindow(p.From, p.To))];

    /// <summary>
    /// Times at which somebody works, nearest to the first wish, one of each open stretch and at most two hours of it: those at the wished
    /// time of day, since that is what makes a time safe for somebody. Empty = hours are not known.
    /// </summary>
    public static IReadOnlyList<SafeWindow> Nearest(OpeningHours hours, IReadOnlyList<SafeWindow> wished, DateTimeOffset now, int most)
    {
        var wish = wished[0];
        return [.. hours.Within(now, (wish.From > now ? wish.From : now) + Ahead)
            .Where(p => p.To - p.From >= ShortestOffer)
            .Select(p => Part(new SafeWindow(p.From, p.To), wish))
            .OrderBy(p => Distance(p, wish))
            .Take(most)];
    }

    private static SafeWindow Part(SafeWindow open, SafeWindow wish)
    {
        var at = OpeningHours.ToInstant(OpeningHours.ToLocal(open.From).Date + OpeningHours.ToLocal(wish.From).TimeOfDay);
        var latest = open.To - OfferedLength;
        var from = at < open.From || latest < open.From ? open.From : at > latest ? latest : at;
        return new SafeWindow(from, from + OfferedLength < open.To ? from + OfferedLength : open.To);
    }

    private static TimeSpan Distance(SafeWindow open, SafeWindow wish) =>
        open.From >= wish.To ? open.From - wish.To : wish.From - open.To;
}
