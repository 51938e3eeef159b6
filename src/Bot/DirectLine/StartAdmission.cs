using Microsoft.Extensions.Options;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>
/// Who may start a conversation now. Only the number of all starts together can hold one back; an address can only make it slower,
/// because a school or a phone network is one address and many children.
/// </summary>
public sealed class StartAdmission
{
    private readonly FloodGate<byte> everybody;
    private readonly FloodGate<AddressBucket> neighbourhoods;
    private readonly TimeSpan slowStart;
    private readonly TimeProvider time;

    public StartAdmission(IOptions<LimitsOptions> options, TimeProvider time)
    {
        var limits = options.Value;
        this.time = time;
        everybody = new(time, limits.StartBurst, limits.StartsPerMinute);
        neighbourhoods = new(time, limits.UnhurriedStartsPerMinute, limits.UnhurriedStartsPerMinute);
        slowStart = limits.SlowStart;
    }

    /// <summary>Null when the start may go on (perhaps after a moment), else how long to wait before asking again.</summary>
    public async Task<TimeSpan?> Enter(AddressBucket bucket, CancellationToken ct)
    {
        if (everybody.Hold(0) is { } wait)
        {
            return wait;
        }

        if (neighbourhoods.Hold(bucket) is not null)
        {
            await Task.Delay(slowStart, time, ct);
        }

        return null;
    }
}
