using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Callbacks;

/// <summary>What practitioners do with a callback: each act is one transaction with one audit row.</summary>
public sealed class Callbacks(IWriter writer, IDatabase database, IKeyVault vault)
{
    public Task<Decision<Callback>> Claim(string callbackId, string practitionerId, CancellationToken ct) => Change(
        callbackId, practitionerId, AuditActions.CallbackClaimed, (session, c, who) => CallbackDecisions.Claim(c, who.Id, session.Db.WorkNameOf(c.ClaimedByKey), session.Now), null, ct);

    public Task<Decision<Callback>> PutBack(string callbackId, string practitionerId, CancellationToken ct) => Change(
        callbackId, practitionerId, AuditActions.CallbackPutBack, (_, c, who) => CallbackDecisions.PutBack(c, who.Id), null, ct);

    public Task<Decision<Callback>> StopTrying(string callbackId, string practitionerId, CancellationToken ct) => Change(
        callbackId, practitionerId, AuditActions.CallbackUnreached,
        (session, c, who) => CallbackDecisions.StopTrying(c, who.Id, session.Db.CallbackAttempts.Count(a => a.CallbackKey == c.Key), session.Now), null, ct);

    /// <summary>Records a call and what came of it.</summary>
    public async Task<Decision<Callback>> RecordAttempt(string callbackId, string practitionerId, AttemptOutcome outcome, string? note, CancellationToken ct)
    {
        if (await Stored(callbackId, ct).ConfigureAwait(false) is not { } stored)
        {
            return CallbackDecisions.NotFound;
        }

        var key = await vault.Open(stored.KeyId, ct).ConfigureAwait(false);
        var noteId = RandomId.New();
        var sealedNote = string.IsNullOrWhiteSpace(note) ? null : key.SealText(note, SealedCallback.NotePlace(callbackId, noteId));
        return await Change(
            callbackId,
            practitionerId,
            AuditActions.CallbackAttempted,
            (session, c, who) => CallbackDecisions.Attempt(c, who.Id, outcome, SealedCallback.Open(key, callbackId, c.SealedRequest).Windows, session.Now),
            (session, c, who) => session.Add(new CallbackAttempt
            {
                Id = noteId,
                CallbackKey = c.Key,
                At = session.Now,
                ByKey = who.Id,
                Outcome = outcome,
                SealedNote = sealedNote,
            }),
            ct).ConfigureAwait(false);
    }

    /// <summary>Closes it without a call. The reason stays, sealed, in the audit.</summary>
    public Task<Decision<Callback>> Cancel(string callbackId, string practitionerId, string reason, CancellationToken ct) => WithReason(
        callbackId, practitionerId, AuditActions.CallbackCancelled, reason, (session, c, _) => CallbackDecisions.Cancel(c, reason, session.Now), ct);

    /// <summary>A duty lead frees what somebody else holds. The reason stays, sealed, in the audit.</summary>
    public Task<Decision<Callback>> PutBackByLead(string callbackId, string practitionerId, string reason, CancellationToken ct) => WithReason(
        callbackId, practitionerId, AuditActions.CallbackPutBackByLead, reason, (_, c, who) => CallbackDecisions.PutBackByLead(c, who.Role, reason), ct);

    private async Task<Decision<Callback>> WithReason(
        string callbackId, string practitionerId, string act, string reason, Func<WriteSession, Callback, Practitioner, Decision<Callback>> decide, CancellationToken ct)
    {
        if (await Stored(callbackId, ct).ConfigureAwait(false) is not { } stored)
        {
            return CallbackDecisions.NotFound;
        }

        var key = await vault.Open(stored.KeyId, ct).ConfigureAwait(false);
        return await Change(
            callbackId, practitionerId, act, decide, null, ct, key.SealText(reason, SealedCallback.ReasonPlace(callbackId))).ConfigureAwait(false);
    }

    private Task<Decision<Callback>> Change(
        string callbackId, string practitionerId, string act,
        Func<WriteSession, Callback, Practitioner, Decision<Callback>> decide, Action<WriteSession, Callback, Practitioner>? also,
        CancellationToken ct, byte[]? sealedReason = null) => writer.Commit(
        session =>
        {
            if (session.Db.Acting(practitionerId) is not { } who)
            {
                return PractitionerDecisions.NotFound;
            }

            if (session.Db.Callbacks.AsNoTracking().SingleOrDefault(c => c.Id == callbackId) is not { } before)
            {
                return CallbackDecisions.NotFound;
            }

            return decide(session, before, who).Then(after =>
            {
                also?.Invoke(session, before, who);
                session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), act, nameof(Callback), callbackId, sealedReason));
                session.SignalAfterCommit(WakeTopics.DutyBoard);
                return session.Replace(before, after);
            });
        }, ct);

    private async Task<Callback?> Stored(string callbackId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await db.Callbacks.SingleOrDefaultAsync(c => c.Id == callbackId, ct).ConfigureAwait(false);
    }
}
