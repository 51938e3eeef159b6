namespace ProtectRespect.Core.Signals.InProcess;

/// <summary>Hints within one process.</summary>
public sealed class InProcessWakeUp(TimeProvider time) : IWakeUp
{
    private readonly TopicListeners<WakeSubscription> listeners = new();

    public void Signal(string topic)
    {
        foreach (var listener in listeners.Of(topic))
        {
            listener.Wake();
        }
    }

    public IWakeSubscription Listen(string topic)
    {
        var subscription = new WakeSubscription(time, ended => listeners.Remove(topic, ended));
        listeners.Add(topic, subscription);
        return subscription;
    }
}
