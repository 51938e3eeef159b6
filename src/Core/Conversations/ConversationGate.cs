namespace ProtectRespect.Core.Conversations;

/// <summary>
/// One turn at a time per conversation in this process: two messages sent together are answered one after the other, never both
/// from the same old state. The database's guard on the head stays the last word.
/// </summary>
public sealed class ConversationGate
{
    private readonly Dictionary<string, Waiters> _gates = [];

    public async ValueTask<IDisposable> Enter(string conversationId, CancellationToken ct)
    {
        Waiters waiters;
        lock (_gates)
        {
            if (!_gates.TryGetValue(conversationId, out waiters!))
            {
                waiters = new Waiters();
                _gates.Add(conversationId, waiters);
            }

            waiters.Count++;
        }

        try
        {
            await waiters.Turnstile.WaitAsync(ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Depart(conversationId, waiters);
            throw;
        }

        return new Inside(this, conversationId, waiters);
    }

    private void Depart(string conversationId, Waiters waiters)
    {
        lock (_gates)
        {
            if (--waiters.Count == 0)
            {
                _gates.Remove(conversationId);
                waiters.Turnstile.Dispose();
            }
        }
    }

    private sealed class Waiters
    {
        public SemaphoreSlim Turnstile { get; } = new(1, 1);
        public int Count { get; set; }
    }

    private sealed class Inside(ConversationGate gate, string conversationId, Waiters waiters) : IDisposable
    {
        public void Dispose()
        {
            waiters.Turnstile.Release();
            gate.Depart(conversationId, waiters);
        }
    }
}
