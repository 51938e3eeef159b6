namespace ProtectRespect.Core.Signals.InProcess;

/// <summary>
/// One waiter. A signal that comes while nobody waits is remembered, so the next wait returns at once; a signal that comes as a
/// wait ends is covered by that wait, because the caller reads after it.
/// </summary>
internal sealed class WakeSubscription(TimeProvider time, Action<WakeSubscription> onDispose) : IWakeSubscription
{
    private readonly Lock gate = new();
    private TaskCompletionSource? waiter;
    private bool signalled;

    public void Wake()
    {
        TaskCompletionSource? waiting;
        lock (gate)
        {
            signalled = true;
            waiting = waiter;
        }

        waiting?.TrySetResult();
    }

    public async Task Wait(TimeSpan timeout, CancellationToken ct)
    {
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (signalled)
            {
                signalled = false;
                return;
            }

            waiter = waiting;
        }

        try
        {
            using var cancelled = ct.UnsafeRegister(static (source, token) => ((TaskCompletionSource)source!).TrySetCanceled(token), waiting);
            using var timer = time.CreateTimer(static source => ((TaskCompletionSource)source!).TrySetResult(), waiting, timeout, Timeout.InfiniteTimeSpan);
            await waiting.Task;
        }
        finally
        {
            lock (gate)
            {
                signalled = false;
                waiter = null;
            }
        }
    }

    public void Dispose() => onDispose(this);
}
