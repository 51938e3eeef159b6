using System.Collections.Concurrent;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>A token bucket for each key: <paramref name="burst"/> at once, <paramref name="perMinute"/> after. Full buckets are forgotten.</summary>
internal sealed class FloodGate<TKey>(TimeProvider time, int burst, int perMinute)
    where TKey : notnull
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<TKey, Bucket> buckets = new();
    private long sweptAt = time.GetTimestamp();

    /// <summary>Null when it may pass, else how long to wait.</summary>
    public TimeSpan? Hold(TKey key)
    {
        var now = time.GetTimestamp();
        Sweep(now);
        var bucket = buckets.GetOrAdd(key, static (_, made) => new Bucket { Left = made.burst, At = made.now }, (burst, now));
        lock (bucket)
        {
            Refill(bucket, now);
            if (bucket.Left >= 1)
            {
                bucket.Left--;
                return null;
            }

            return TimeSpan.FromMinutes((1 - bucket.Left) / perMinute);
        }
    }

    private void Refill(Bucket bucket, long now)
    {
        bucket.Left = Math.Min(burst, bucket.Left + (time.GetElapsedTime(bucket.At, now).TotalMinutes * perMinute));
        bucket.At = now;
    }

    private void Sweep(long now)
    {
        var last = Volatile.Read(ref sweptAt);
        if (time.GetElapsedTime(last, now) < SweepEvery || Interlocked.CompareExchange(ref sweptAt, now, last) != last)
        {
            return;
        }

        foreach (var (key, bucket) in buckets)
        {
            lock (bucket)
            {
                Refill(bucket, now);
                if (bucket.Left >= burst)
                {
                    buckets.TryRemove(key, out _);
                }
            }
        }
    }

    private sealed class Bucket
    {
        public double Left { get; set; }
        public long At { get; set; }
    }
}
