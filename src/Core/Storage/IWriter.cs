namespace ProtectRespect.Core.Storage;

/// <summary>The one way to write. Everything that this process stores goes through <see cref="Commit{T}"/>.</summary>
public interface IWriter
{
    /// <summary>
    /// Runs <paramref name="work"/> on the writer's thread inside a savepoint of its own and completes after the transaction that
    /// holds it is durable. When the work throws, nothing of it is kept and the exception reaches the caller. The work must not do
    /// I/O, recognition or waiting. Throws <see cref="StoreUnavailableException"/> when nothing could be stored.
    /// </summary>
    Task<T> Commit<T>(Func<WriteSession, T> work, CancellationToken ct);
}

public static class WriterExtensions
{
    public static Task Commit(this IWriter writer, Action<WriteSession> work, CancellationToken ct) =>
        writer.Commit(session =>
        {
            work(session);
            return true;
        }, ct);
}

/// <summary>The message could not be stored; the caller should keep it and try again.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
