using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Perf.Crash;

/// <summary>A server that lies: the real program with a writer that answers before the commit. The checker must find it out.</summary>
public static class Sabotage
{
    /// <summary>The first word of the command line that makes this program such a server.</summary>
    public const string Verb = "--serve-sabotaged";

    public static Task<int> Serve(string[] words) => HostApp.Run(words, services =>
        services.Replace(ServiceDescriptor.Singleton<IWriter>(s => new EarlyWriter(s.GetRequiredService<Writer>()))));

    /// <summary>Answers as soon as the work has run, and then dawdles on the writer's thread, so that the commit comes later.</summary>
    private sealed class EarlyWriter(Writer inner) : IWriter
    {
        private static readonly TimeSpan Dawdle = TimeSpan.FromMilliseconds(5);

        public Task<T> Commit<T>(Func<WriteSession, T> work, CancellationToken ct)
        {
            var early = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            var committed = inner.Commit(
                session =>
                {
                    var result = work(session);
                    early.TrySetResult(result);
                    Thread.Sleep(Dawdle);
                    return result;
                }, ct);
            _ = committed.ContinueWith(
                done => early.TrySetException(done.Exception!.InnerExceptions),
                CancellationToken.None, TaskContinuationOptions.NotOnRanToCompletion, TaskScheduler.Default);
            return early.Task;
        }
    }
}
