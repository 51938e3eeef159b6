using System.Diagnostics;
using System.Net;

namespace ProtectRespect.Perf.Crash;

/// <summary>What all clients of a flood share.</summary>
public sealed class Flood(FloodPlan plan, IPEndPoint server, string secret)
{
    private int _acknowledged;
    private int _conversations;
    private int _resent;
    private long _firstAskedAfter = long.MaxValue;
    private TaskCompletionSource<long> _firstAnswer = new();

    public FloodPlan Plan => plan;
    public IPEndPoint Server => server;
    public string Secret => secret;
    public CancellationTokenSource Ending { get; } = new();
    public int Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>Messages that had to be sent more than once.</summary>
    public int Resent => Volatile.Read(ref _resent);

    public int NextConversation() => Interlocked.Increment(ref _conversations);

    /// <summary>The instant at which the first message that is sent after now is acknowledged.</summary>
    public Task<long> FirstAnswerFromNow()
    {
        _firstAnswer = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _firstAskedAfter, Stopwatch.GetTimestamp());
        return _firstAnswer.Task;
    }

    public void OnAcknowledged(long askedAt, bool again)
    {
        Interlocked.Increment(ref _acknowledged);
        if (again)
        {
            Interlocked.Increment(ref _resent);
        }

        if (askedAt >= Volatile.Read(ref _firstAskedAfter))
        {
            _firstAnswer.TrySetResult(Stopwatch.GetTimestamp());
        }
    }
}
