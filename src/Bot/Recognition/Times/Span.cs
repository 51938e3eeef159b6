namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>A stretch of a day in minutes from its midnight, [From, To). It may run past the next midnight.</summary>
internal readonly record struct Span(int From, int To)
{
    public const int Hour = 60;
    public const int DayLength = 24 * Hour;

    public static Span WholeDay { get; } = new(0, DayLength);

    public static Span Of(double fromHour, double toHour) => new((int)(fromHour * Hour), (int)(toHour * Hour));

    /// <summary>What both hold, or null.</summary>
    public Span? And(Span other) => Math.Max(From, other.From) is var from && Math.Min(To, other.To) is var to && from < to ? new Span(from, to) : null;
}
