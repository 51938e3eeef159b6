using Microsoft.Extensions.Time.Testing;
using ProtectRespect.Core.Signals.InProcess;

namespace ProtectRespect.Core.Tests.Signals;

public sealed class Waiting_for_a_hint
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    private readonly FakeTimeProvider time = new();
    private readonly InProcessWakeUp wakeUp;

    public Waiting_for_a_hint() => wakeUp = new InProcessWakeUp(time);

    [Fact]
    public async Task A_signal_wakes_everybody_who_waits_on_the_topic_and_nobody_else()
    {
        using var one = wakeUp.Listen("a");
        using var two = wakeUp.Listen("a");
        using var other = wakeUp.Listen("b");
        var waiting = Task.WhenAll(one.Wait(Long, default), two.Wait(Long, default));
        var asleep = other.Wait(Long, default);

        wakeUp.Signal("a");

        await waiting.WaitAsync(TimeSpan.FromSeconds(5));
        Assert.False(asleep.IsCompleted);
    }

    [Fact]
    public void A_signal_that_came_before_the_wait_is_not_lost()
    {
        using var subscription = wakeUp.Listen("a");
        wakeUp.Signal("a");

        Assert.True(subscription.Wait(Long, default).IsCompleted);
    }

    [Fact]
    public void Many_signals_before_a_wait_are_one()
    {
        using var subscription = wakeUp.Listen("a");
        wakeUp.Signal("a");
        wakeUp.Signal("a");

        Assert.True(subscription.Wait(Long, default).IsCompleted);
        Assert.False(subscription.Wait(Long, default).IsCompleted);
    }

    [Fact]
    public async Task Without_a_signal_the_wait_ends_at_its_time()
    {
        using var subscription = wakeUp.Listen("a");
        var waiting = subscription.Wait(Long, default);

        time.Advance(Long - TimeSpan.FromMilliseconds(1));
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await waiting.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_cancelled_wait_is_cancelled_and_the_next_one_works()
    {
        using var subscription = wakeUp.Listen("a");
        using var cancel = new CancellationTokenSource();
        var waiting = subscription.Wait(Long, cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        var next = subscription.Wait(Long, default);
        wakeUp.Signal("a");
        await next.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_topic_that_nobody_listens_to_any_more_can_be_signalled_and_listened_to_again()
    {
        wakeUp.Listen("a").Dispose();
        wakeUp.Signal("a");
        using var again = wakeUp.Listen("a");

        Assert.False(again.Wait(Long, default).IsCompleted);
    }

    [Fact]
    public async Task Under_load_from_all_sides_no_wake_up_is_lost()
    {
        var real = new InProcessWakeUp(TimeProvider.System);
        const int Rounds = 20_000;
        var written = 0;
        var listeners = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            using var subscription = real.Listen("a");
            while (Volatile.Read(ref written) < Rounds)
            {
                await subscription.Wait(Long, default);
            }
        })).ToArray();
        var noise = Task.Run(() =>
        {
            while (Volatile.Read(ref written) < Rounds)
            {
                real.Listen("a").Dispose();
            }
        });
        for (var i = 0; i < Rounds; i++)
        {
            Interlocked.Increment(ref written);
            real.Signal("a");
        }

        await Task.WhenAll([.. listeners, noise]).WaitAsync(TimeSpan.FromSeconds(20));
    }
}
