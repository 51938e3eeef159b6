namespace ProtectRespect.Core.Signals.InProcess;

/// <summary>Typing and presence within one process.</summary>
public sealed class InProcessEphemeral : IEphemeral
{
    private readonly TopicListeners<Listener> listeners = new();

    public void Publish(EphemeralSignal signal)
    {
        foreach (var listener in listeners.Of(signal.ConversationId))
        {
            listener.OnSignal(signal);
        }
    }

    public IDisposable Subscribe(string conversationId, Action<EphemeralSignal> onSignal)
    {
        var listener = new Listener(this, conversationId, onSignal);
        listeners.Add(conversationId, listener);
        return listener;
    }

    private sealed class Listener(InProcessEphemeral owner, string conversationId, Action<EphemeralSignal> onSignal) : IDisposable
    {
        public void OnSignal(EphemeralSignal signal) => onSignal(signal);

        public void Dispose() => owner.listeners.Remove(conversationId, this);
    }
}
