using NodaTime;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>A stretch of local time: [From, To).</summary>
internal readonly record struct LocalWindow(LocalDateTime From, LocalDateTime To)
{
    public static LocalWindow On(LocalDate date, Span span) =>
        new(date.AtMidnight().PlusMinutes(span.From), date.AtMidnight().PlusMinutes(span.To));

    /// <summary>Oldest first, none in the past, those that touch made one.</summary>
    public static List<LocalWindow> Merged(IEnumerable<LocalWindow> windows, LocalDateTime now)
    {
        var merged = new List<LocalWindow>();
        foreach (var window in windows.Select(w => w with { From = Later(w.From, now) }).Where(w => w.From < w.To).OrderBy(w => w.From))
        {
            if (merged.Count > 0 && window.From <= merged[^1].To)
            {
                merged[^1] = merged[^1] with { To = Later(merged[^1].To, window.To) };
            }
            else
            {
                merged.Add(window);
            }
        }

        return merged;
    }

    /// <summary>What is left of windows without others.</summary>
    public static IEnumerable<LocalWindow> Without(IEnumerable<LocalWindow> windows, IReadOnlyList<LocalWindow> taken) =>
        taken.Aggregate(windows, (left, gone) => left.SelectMany(w => w.Without(gone)));

    private IEnumerable<LocalWindow> Without(LocalWindow gone)
    {
        if (gone.To <= From || To <= gone.From)
        {
            yield return this;
            yield break;
        }

        if (From < gone.From)
        {
            yield return this with { To = gone.From };
        }

        if (gone.To < To)
        {
            yield return this with { From = gone.To };
        }
    }

    private static LocalDateTime Later(LocalDateTime a, LocalDateTime b) => a > b ? a : b;
}
