namespace ProtectRespect.Core.Storage;

/// <summary>One caller's work in the writer's queue, and the promise of its answer.</summary>
internal abstract class Piece
{
    /// <summary>What the work threw, or null.</summary>
    public abstract Exception? Thrown { get; }

    /// <summary>Runs the work. False: it threw or its caller has gone, and its changes must be rolled back.</summary>
    public abstract bool Run(WriteSession session);

    /// <summary>After the commit: gives the caller the result, or the exception of the work.</summary>
    public abstract void Answer();

    /// <summary>The whole group was lost.</summary>
    public abstract void Fail(Exception failure);
}

internal sealed class Piece<T>(Func<WriteSession, T> work, CancellationToken ct) : Piece
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;
    private Exception? _thrown;

    public Task<T> Done => _done.Task;

    public override Exception? Thrown => _thrown;

    public override bool Run(WriteSession session)
    {
        try
        {
            ct.ThrowIfCancellationRequested();
            _result = work(session);
            return true;
        }
#pragma warning disable CA1031 // Whatever the work throws belongs to its caller and must not end the writer.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            _thrown = thrown;
            return false;
        }
    }

    public override void Answer()
    {
        if (_thrown is null)
        {
            _done.TrySetResult(_result);
        }
        else
        {
            _done.TrySetException(_thrown);
        }
    }

    public override void Fail(Exception failure) => _done.TrySetException(failure);
}
