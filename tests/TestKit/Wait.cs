using System.Diagnostics;

namespace ProtectRespect.TestKit;

/// <summary>Waits for something to become true, with a limit and without guessing how long it takes.</summary>
public static class Wait
{
    public static Task Until(Func<bool> isTrue, string what, TimeSpan? limit = null) => Until(() => Task.FromResult(isTrue()), what, limit);

    public static async Task Until(Func<Task<bool>> isTrue, string what, TimeSpan? limit = null)
    {
        var since = Stopwatch.StartNew();
        while (!await isTrue())
        {
            if (since.Elapsed > (limit ?? TimeSpan.FromSeconds(15)))
            {
                throw new TimeoutException($"Still waiting after {since.Elapsed.TotalSeconds:0} s: {what}");
            }

            await Task.Delay(20);
        }
    }
}
