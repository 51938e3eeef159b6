using System.Collections.Concurrent;

namespace ProtectRespect.Bot.Turns;

/// <summary>
/// Whether a visitor's page is there: it has a stream open, or asked for something lately. Known in memory only, so a restart counts nobody as
/// away; ids and times, nothing else.
/// </summary>
public sealed class VisitorsHere(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Sign> _signs = new(StringComparer.Ordinal);

    /// <summary>A stream is open until the answer is disposed.</summary>
    public IDisposable Stay(string conversationId)
    {
        Count(conversationId, +1);
        return new Stream(this, conversationId);
    }

    /// <summary>The page has asked for something.</summary>
    public void Saw(string conversationId) => Count(conversationId, 0);

    /// <summary>How long the page has given no sign. Whoever is asked about for the first time counts as seen now.</summary>
    public TimeSpan AwayFor(string conversationId)
    {
        var now = clock.GetUtcNow();
        var sign = _signs.GetOrAdd(conversationId, new Sign(0, now));
        return sign.Open > 0 ? TimeSpan.Zero : now - sign.Last;
    }

    /// <summary>Forgets whoever has been away for so long.</summary>
    public void Forget(TimeSpan away)
    {
        var before = clock.GetUtcNow() - away;
        foreach (var sign in _signs.Where(s => s.Value.Open == 0 && s.Value.Last <= before))
        {
            _signs.TryRemove(sign);
        }
    }

    private void Count(string conversationId, int streams)
    {
        var now = clock.GetUtcNow();
        _signs.AddOrUpdate(conversationId, _ => new Sign(Math.Max(0, streams), now), (_, sign) => new Sign(Math.Max(0, sign.Open + streams), now));
    }

    /// <param name="Open">Streams that are open.</param>
    private readonly record struct Sign(int Open, DateTimeOffset Last);

    private sealed class Stream(VisitorsHere here, string conversationId) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                here.Count(conversationId, -1);
            }
        }
    }
}
