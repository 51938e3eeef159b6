namespace ProtectRespect.Core.Practice;

/// <summary>
/// The demo's clock. Before anything is served it can stand in the past, so that the day's story is told through the same services, with the
/// times that it has; then it runs like any other.
/// </summary>
public sealed class StoryClock(TimeProvider real) : TimeProvider
{
    private TimeSpan _back;

    /// <summary>The present of the demo, wherever the story stands.</summary>
    public DateTimeOffset Present => real.GetUtcNow();

    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() - _back;

    public override long GetTimestamp() => real.GetTimestamp() - (long)(_back.TotalSeconds * TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => real.CreateTimer(callback, state, dueTime, period);

    public void GoTo(DateTimeOffset moment) => _back = real.GetUtcNow() - moment;

    public void GoToPresent() => _back = TimeSpan.Zero;
}
