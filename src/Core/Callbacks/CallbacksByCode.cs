using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Callbacks;

/// <summary>An open callback as somebody with its code may know it: when the call is planned, and nothing else of it.</summary>
public sealed record OpenCallback(string Reference, SafeWindow Planned);

/// <summary>
/// What a visitor does with the code of a callback. Who has it is not asked, so nothing of the request is given back; a wrong code, a
/// closed callback and one that never was are the same.
/// </summary>
public sealed class CallbacksByCode(IDatabase database, IKeyVault vault)
{
    /// <param name="reference">As <see cref="Reference.Find"/> gives it.</param>
    public async Task<OpenCallback?> Find(string reference, CancellationToken ct) =>
        await Open(reference, ct).ConfigureAwait(false) is { } c ? new OpenCallback(c.Reference, new SafeWindow(c.WindowFrom, c.WindowTo)) : null;

    /// <summary>Seals a change before the transaction in which it is made. Null: there is no open callback with this code.</summary>
    public async Task<PreparedChange?> Prepare(string reference, CallbackChange change, CancellationToken ct)
    {
        if (await Open(reference, ct).ConfigureAwait(false) is not { } callback)
        {
            return null;
        }

        var key = await vault.Open(callback.KeyId, ct).ConfigureAwait(false);
        var request = change.ApplyTo(SealedCallback.Open(key, callback.Id, callback.SealedRequest));
        return new PreparedChange(callback, change, SealedCallback.Seal(key, callback.Id, request));
    }

    private async Task<Callback?> Open(string reference, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await db.Callbacks.SingleOrDefaultAsync(
            c => c.Reference == reference && (c.State == CallbackState.Open || c.State == CallbackState.Claimed), ct).ConfigureAwait(false);
    }
}

/// <summary>A change that fits the callback as it was read.</summary>
public sealed class PreparedChange
{
    private readonly Callback _read;
    private readonly CallbackChange _change;
    private readonly byte[] _sealedRequest;

    internal PreparedChange(Callback read, CallbackChange change, byte[] sealedRequest) => (_read, _change, _sealedRequest) = (read, change, sealedRequest);

    /// <summary>False: somebody was faster (a practitioner closed or claimed it, another chat changed it); prepare it again.</summary>
    public bool Fits(WriteSession session) => session.Db.Callbacks.Any(c => c.Id == _read.Id && c.Version == _read.Version) && Decide(session.Now).Made;

    /// <summary>Writes it, where it <see cref="Fits"/>; the duty room is told.</summary>
    public void Write(WriteSession session)
    {
        session.Replace(_read, Decide(session.Now).Value ?? throw new InvalidOperationException("A change was written that does not fit."));
        var act = _change is CallbackChange.Cancel ? AuditActions.CallbackCancelledByVisitor : AuditActions.CallbackChangedByVisitor;
        session.Audit(new AuditEntry(ActionContext.Visitor, act, nameof(Callback), _read.Id));
        session.SignalAfterCommit(WakeTopics.DutyBoard);
    }

    private Decision<Callback> Decide(DateTimeOffset now) => _change switch
    {
        CallbackChange.Cancel => CallbackDecisions.CancelByVisitor(_read, now),
        CallbackChange.NewTime time => CallbackDecisions.ChangeByVisitor(_read, time.Windows, _sealedRequest, now),
        _ => CallbackDecisions.ChangeByVisitor(_read, null, _sealedRequest, now),
    };
}
