namespace ProtectRespect.Bot.DirectLine;

/// <summary>
/// Who may do something now. Only the number of all together can hold one back; an address can only make it slower, because a school or a
/// phone network is one address and many children.
/// </summary>
/// <param name="unhurried">Per minute from one neighbourhood of addresses before each further one is slowed.</param>
public abstract class Admission(TimeProvider time, int burst, int perMinute, int unhurried, TimeSpan slow)
{
    private readonly FloodGate<byte> everybody = new(time, burst, perMinute);
    private readonly FloodGate<AddressBucket> neighbourhoods = new(time, unhurried, unhurried);

    /// <summary>Null when it may go on (perhaps after a moment), else how long to wait before asking again.</summary>
    public async Task<TimeSpan?> Enter(AddressBucket bucket, CancellationToken ct)
    {
        if (Hold() is { } wait)
        {
            return wait;
        }

        if (neighbourhoods.Hold(bucket) is not null)
        {
            await Task.Delay(slow, time, ct);
        }

        return null;
    }

    /// <summary>The same where no address is known.</summary>
    public TimeSpan? Hold() => everybody.Hold(0);
}
