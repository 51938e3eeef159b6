using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Tests.Conversations;

public class One_turn_at_a_time
{
    [Fact]
    public async Task Nobody_enters_while_somebody_is_inside()
    {
        var gate = new ConversationGate();
        var inside = 0;
        var most = 0;
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () =>
        {
            using var turn = await gate.Enter("one", CancellationToken.None);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        })));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Another_conversation_does_not_wait()
    {
        var gate = new ConversationGate();
        using var one = await gate.Enter("one", CancellationToken.None);
        using var other = await gate.Enter("other", CancellationToken.None).AsTask().WaitAsync(TimeSpan.FromSeconds(5));
        Assert.NotNull(other);
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_block_the_next()
    {
        var gate = new ConversationGate();
        var first = await gate.Enter("one", CancellationToken.None);
        using var impatient = new CancellationTokenSource();
        var waiting = gate.Enter("one", impatient.Token).AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        first.Dispose();
        using var next = await gate.Enter("one", CancellationToken.None).AsTask().WaitAsync(TimeSpan.FromSeconds(5));
        Assert.NotNull(next);
    }
}
