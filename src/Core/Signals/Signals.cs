namespace ProtectRespect.Core.Signals;

/// <summary>
/// "Something is there", nothing more: a hint carries only an id and may be lost. Who waits also wakes by timeout, so losing a
/// hint costs a moment and never a message.
/// </summary>
public interface IWakeUp
{
    /// <summary>Wakes everybody who waits on <paramref name="topic"/> (a conversation id, or a name of <see cref="WakeTopics"/>).</summary>
    void Signal(string topic);

    /// <summary>
    /// Starts listening at once (so that nothing signalled between a read and the wait is missed).
    /// Dispose to stop listening.
    /// </summary>
    IWakeSubscription Listen(string topic);
}

public interface IWakeSubscription : IDisposable
{
    /// <summary>Returns after a signal since the last call, or after <paramref name="timeout"/>, whichever is first.</summary>
    Task Wait(TimeSpan timeout, CancellationToken ct);
}

public static class WakeTopics
{
    /// <summary>Anything a duty board shows has changed.</summary>
    public const string DutyBoard = "duty-board";

    /// <summary>A lead has changed the door.</summary>
    public const string Door = "door";
}

/// <summary>Typing and presence: lossy, never stored.</summary>
public sealed record EphemeralSignal(string ConversationId, EphemeralKind Kind, Conversations.AuthorKind From, string? FromId, string? FromName)
{
    /// <summary>The visitor's own Activity, for the echo that Bot Framework clients wait for; null from anybody else.</summary>
    public Activity? Echo { get; init; }
}

public enum EphemeralKind
{
    Typing = 1,
    /// <summary>An event of the visitor's client, which only that visitor's own sockets see.</summary>
    ClientEvent = 2,
}

public interface IEphemeral
{
    void Publish(EphemeralSignal signal);

    /// <summary>Calls <paramref name="onSignal"/> for each signal of the conversation until disposed. It must not block.</summary>
    IDisposable Subscribe(string conversationId, Action<EphemeralSignal> onSignal);
}
