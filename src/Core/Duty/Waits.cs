namespace ProtectRespect.Core.Duty;

/// <summary>How long people waited lately, from and to, in whole minutes.</summary>
public readonly record struct WaitRange(int From, int To);

/// <summary>
/// What may be said about waiting. It tells what was, and forecasts nothing: most of those who were taken lately waited within the range.
/// </summary>
public static class Waits
{
    /// <summary>Fewer waits than this say nothing about the next.</summary>
    public const int Fewest = 5;

    /// <summary>How many of the newest waits count.</summary>
    public const int Most = 20;

    /// <summary>Waits from before this are of another shift.</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromHours(3);

    /// <summary>Above half an hour a minute more or less is no news.</summary>
    private const int Rounding = 5;

    /// <summary>From the first quarter to the last tenth, rounded outwards to five minutes. Null = nothing is known.</summary>
    public static WaitRange? Range(IReadOnlyCollection<TimeSpan> waits)
    {
        if (waits.Count < Fewest)
        {
            return null;
        }

        var minutes = waits.Select(w => Math.Max(0, w.TotalMinutes)).Order().ToList();
        var from = (int)(minutes[minutes.Count / 4] / Rounding) * Rounding;
        var to = (int)Math.Ceiling(minutes[(minutes.Count * 9 / 10 is var at && at < minutes.Count ? at : minutes.Count - 1)] / Rounding) * Rounding;
        return new WaitRange(from, Math.Max(to, from + Rounding));
    }
}
