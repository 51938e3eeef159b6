namespace ProtectRespect.DutyConsole.Access;

/// <summary>
/// Makes guessing slow without locking anybody out: tries on one account run one after the other, each later than the last by a pause
/// that doubles up to five seconds. A right password after the pause still signs in. Accounts share a fixed number of places, so
/// that made-up names cannot fill the memory.
/// </summary>
internal sealed class SignInThrottle(TimeProvider clock)
{
    private const int Places = 4096;
    private const int MostWaiting = 10;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly Place[] _places = [.. Enumerable.Range(0, Places).Select(_ => new Place())];

    /// <returns>Whether the password was right; false as well when too many tries already wait.</returns>
    public async Task<bool> Try(string account, Func<Task<bool>> check, CancellationToken ct)
    {
        var place = _places[(uint)string.GetHashCode(account, StringComparison.OrdinalIgnoreCase) % Places];
        if (Interlocked.Increment(ref place.Waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref place.Waiting);
            return false;
        }

        try
        {
            await place.WaitAsync(ct);
            try
            {
                await Task.Delay(Pause(place.Failures), clock, ct);
                var right = await check();
                place.Failures = right ? 0 : place.Failures + 1;
                return right;
            }
            finally
            {
                place.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref place.Waiting);
        }
    }

    internal static TimeSpan Pause(int failures)
    {
        var pause = failures == 0 ? TimeSpan.Zero : FirstPause * Math.Pow(2, Math.Min(failures, 10) - 1);
        return pause < LongestPause ? pause : LongestPause;
    }

    private sealed class Place() : SemaphoreSlim(1)
    {
        public int Waiting;
        public int Failures;
    }
}
