using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Time;

/// <summary>A clock that was set once and then runs at the ordinary speed: the demo shows any hour of any day.</summary>
public sealed class ShiftedClock(TimeProvider real, TimeSpan shift) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + shift;

    public override long GetTimestamp() => real.GetTimestamp();

    public override long TimestampFrequency => real.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => real.CreateTimer(callback, state, dueTime, period);

    /// <param name="at">
    /// Local time in Europe/London, for example <c>2026-11-28T23:40</c>, or <c>23:40</c> of today. An hour that the clocks leave out moves on by one.
    /// </param>
    public static ShiftedClock StartingAt(string at, TimeProvider real)
    {
        var local = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm").Parse(at) is { Success: true } day ? day.Value
            : LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(at) is { Success: true } hour ? London.At(real.GetUtcNow()).Date + hour.Value
            : throw new StartRefusedException($"--at {at} is not a time. Write it like 2026-11-28T23:40, or 23:40.");
        var start = London.Zone.ResolveLocal(local, Resolvers.LenientResolver).ToDateTimeOffset();
        return new ShiftedClock(real, start - real.GetUtcNow());
    }
}

/// <summary>The one place where local time is decided.</summary>
public static class London
{
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static ZonedDateTime At(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(Zone);
}
