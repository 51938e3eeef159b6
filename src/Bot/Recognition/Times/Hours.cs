namespace ProtectRespect.Bot.Recognition.Times;

internal enum HoursKind
{
    At,
    After,
    Before,
    Between,
    Part,
}

/// <summary>Hours of a day as somebody said them, before it is known which half of the day is meant.</summary>
internal sealed record Hours(HoursKind Kind, Clock From, Clock To, DayPart? Part = null)
{
    /// <summary>A plain clock time is an hour to call in.</summary>
    private const int CallLength = Span.Hour;

    private const int LongestUnsaid = 12 * Span.Hour;

    public static Hours At(Clock at) => new(HoursKind.At, at, at);

    public static Hours After(Clock from) => new(HoursKind.After, from, from);

    public static Hours Before(Clock to) => new(HoursKind.Before, to, to);

    public static Hours Between(Clock from, Clock to) => new(HoursKind.Between, from, to);

    public static Hours Of(DayPart part) => new(HoursKind.Part, default, default, part);

    public bool Often => Part?.Often ?? false;

    public bool SchoolDays => Part?.SchoolDays ?? false;

    public HalfHint Hint => Part?.Hint ?? HalfHint.None;

    /// <summary>Null when it could be morning or evening.</summary>
    public Span? Settled(HalfHint hint) => Kind switch
    {
        HoursKind.Part => Part!.Hours,
        HoursKind.Between => Stretch(hint),
        _ => From.Settled(hint) is { } at ? Around(at) : null,
    };

    /// <summary>Both readings where it is not settled, so that one of them may prove to be past.</summary>
    public IEnumerable<Span> Readings => Kind switch
    {
        HoursKind.Part => [Part!.Hours],
        HoursKind.Between => From.Readings.SelectMany(from => To.Readings.Select(to => new Span(from, to)))
            .Where(s => s.From < s.To && s.To - s.From < LongestUnsaid),
        _ => From.Readings.Select(Around),
    };

    private Span Around(int at) => Kind switch
    {
        HoursKind.After => new Span(at, Math.Max(Span.DayLength, at)),
        HoursKind.Before => new Span(0, at),
        _ => new Span(at, at + CallLength),
    };

    /// <summary>"9-5", "10 till 2pm", "4-6": the one reading in which the end follows the beginning within twelve hours.</summary>
    private Span? Stretch(HalfHint hint)
    {
        if (From.Known && To.Known)
        {
            return From.Minutes < To.Minutes ? new Span(From.Minutes, To.Minutes)
                : From.Minutes >= Span.DayLength * 3 / 4 && To.Minutes <= Span.DayLength / 4 ? new Span(From.Minutes, To.Minutes + Span.DayLength)
                : null;
        }

        if (From.Known || To.Known)
        {
            var open = Readings.OrderBy(s => s.To - s.From).ToList();
            return open.Count > 0 ? open[0] : null;
        }

        if (From.Settled(HalfHint.None) is { } afternoon)
        {
            return hint == HalfHint.Morning ? Within(From.Minutes, To.Minutes) : Within(afternoon, To.Afternoon);
        }

        return To.Settled(HalfHint.None) is { } end
            ? Within(From.Minutes < Span.Hour ? From.Afternoon : From.Minutes, end)
            // "9 to 12 in the morning" ends at noon.
            : From.Settled(hint) is { } from && (hint == HalfHint.Morning && To.Minutes < Span.Hour ? To.Afternoon : To.Settled(hint)) is { } to ? Within(from, to) : null;
    }

    private static Span? Within(int from, int to) => from < to ? new Span(from, to) : null;
}
