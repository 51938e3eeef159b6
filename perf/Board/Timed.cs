using System.Diagnostics;

namespace ProtectRespect.Perf.Board;

internal static class Timed
{
    /// <summary>Milliseconds until it has its answer.</summary>
    public static async Task<double> Of<T>(Func<Task<T>> act)
    {
        var began = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
