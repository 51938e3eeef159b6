using System.Collections.Concurrent;

namespace ProtectRespect.Core.Signals.InProcess;

/// <summary>Who listens to which topic. A signal takes no lock; a topic without listeners takes no memory.</summary>
internal sealed class TopicListeners<T>
    where T : class
{
    private readonly ConcurrentDictionary<string, T[]> byTopic = new(StringComparer.Ordinal);

    public void Add(string topic, T listener) =>
        byTopic.AddOrUpdate(topic, static (_, added) => [added], static (_, listeners, added) => [.. listeners, added], listener);

    public void Remove(string topic, T listener)
    {
        while (byTopic.TryGetValue(topic, out var listeners))
        {
            var rest = Array.FindAll(listeners, other => !ReferenceEquals(other, listener));
            var removed = rest.Length == 0
                ? byTopic.TryRemove(KeyValuePair.Create(topic, listeners))
                : byTopic.TryUpdate(topic, rest, listeners);
            if (removed)
            {
                return;
            }
        }
    }

    public ReadOnlySpan<T> Of(string topic) => byTopic.TryGetValue(topic, out var listeners) ? listeners : [];
}
