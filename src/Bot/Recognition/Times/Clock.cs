using System.Globalization;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>An hour as somebody said it. Of "5" it is not known whether it is 05:00 or 17:00.</summary>
/// <param name="Minutes">From midnight; for an hour of twelve the morning's reading (12 is 0).</param>
/// <param name="Known">Both halves of the day are settled: am, pm, noon, 16:30, 0900.</param>
/// <param name="Firm">Its form alone says that it is an hour. A bare number needs words around it.</param>
internal readonly record struct Clock(int Minutes, bool Known, bool Firm)
{
    private const int HalfDay = 12 * Span.Hour;

    public static Clock Noon { get; } = new(HalfDay, true, true);
    public static Clock Midnight { get; } = new(Span.DayLength, true, true);

    public int Afternoon => Minutes + HalfDay;

    private int Hour => Minutes / Span.Hour;

    /// <summary>
    /// Minutes from midnight; null when it could be morning or evening. 1 to 6 means the afternoon, 7 to 12 is not guessed; words such as
    /// "in the evening" settle it.
    /// </summary>
    public int? Settled(HalfHint hint) => (Known, hint, Hour) switch
    {
        (true, _, _) => Minutes,
        (_, HalfHint.Morning, > 0) => Minutes,
        (_, HalfHint.Morning, 0) => null,
        (_, HalfHint.Afternoon, _) => Afternoon,
        (_, HalfHint.Night, 0) => Span.DayLength + Minutes,
        (_, HalfHint.Night, >= 5) => Afternoon,
        (_, HalfHint.Night, _) => null,
        (_, _, >= 1 and <= 6) => Afternoon,
        _ => null,
    };

    /// <summary>Both readings of an hour that is not settled.</summary>
    public IEnumerable<int> Readings => Known ? [Minutes] : [Minutes, Afternoon];

    public Clock On(bool afternoon) => this with { Minutes = afternoon ? Afternoon : Minutes, Known = true, Firm = true };

    /// <summary>"16:30", "1630", "0900", "4:30", "430", "4": null when there is no such hour.</summary>
    public static Clock? Of(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        var digits = colon < 0 ? token : token.Remove(colon, 1);
        if (digits.Length is 0 or > 4 || !digits.All(char.IsAsciiDigit))
        {
            return null;
        }

        var value = int.Parse(digits, CultureInfo.InvariantCulture);
        var (hour, minute) = digits.Length <= 2 ? (value, 0) : (value / 100, value % 100);
        return (hour, minute) switch
        {
            ( > 24, _) or (_, > 59) or (24, > 0) => null,
            _ when digits[0] == '0' || hour > 12 => new Clock(hour * Span.Hour + minute, Known: true, Firm: digits.Length > 2),
            _ => new Clock(hour % 12 * Span.Hour + minute, Known: false, Firm: digits.Length > 2),
        };
    }
}
