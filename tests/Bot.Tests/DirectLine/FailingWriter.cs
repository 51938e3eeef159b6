using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Tests.DirectLine;

/// <summary>The real writer, and a disk that can be told to fail.</summary>
internal sealed class FailingWriter(Writer writer) : IWriter
{
    public bool Fails { get; set; }

    public Task<T> Commit<T>(Func<WriteSession, T> work, CancellationToken ct) =>
        Fails ? Task.FromException<T>(new StoreUnavailableException("The disk is full.")) : writer.Commit(work, ct);
}
