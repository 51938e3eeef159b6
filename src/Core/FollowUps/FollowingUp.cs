using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.FollowUps;

/// <summary>What practitioners do with follow-ups: each act is one transaction with one audit row.</summary>
public sealed class FollowingUp(IWriter writer, IDatabase database, IKeyVault vault)
{
    public Task<Decision<FollowUp>> Take(string followUpId, string practitionerId, CancellationToken ct) => Change(
        followUpId, practitionerId, AuditActions.FollowUpTaken,
        (session, f, who) => FollowUpDecisions.Take(f, who.Id, session.Db.WorkNameOf(f.OwnerKey)), ct);

    public Task<Decision<FollowUp>> PutBack(string followUpId, string practitionerId, CancellationToken ct) => Change(
        followUpId, practitionerId, AuditActions.FollowUpPutBack, (_, f, who) => FollowUpDecisions.PutBack(f, who.Id), ct);

    /// <param name="note">What was done; kept sealed.</param>
    public async Task<Decision<FollowUp>> Close(string followUpId, string practitionerId, FollowUpOutcome? outcome, string note, CancellationToken ct)
    {
        if (await KeyOf(followUpId, ct).ConfigureAwait(false) is not { } key)
        {
            return FollowUpDecisions.NotFound;
        }

        var sealedNote = SealedFollowUp.Seal(key, followUpId, note);
        return await Change(
            followUpId, practitionerId, AuditActions.FollowUpClosed,
            (session, f, who) => FollowUpDecisions.Close(f, who.Id, outcome, note, sealedNote, session.Now), ct).ConfigureAwait(false);
    }

    private Task<Decision<FollowUp>> Change(
        string followUpId, string practitionerId, string act, Func<WriteSession, FollowUp, Practitioner, Decision<FollowUp>> decide, CancellationToken ct) => writer.Commit(
        session =>
        {
            if (session.Db.Acting(practitionerId) is not { } who)
            {
                return PractitionerDecisions.NotFound;
            }

            if (session.Db.FollowUps.AsNoTracking().SingleOrDefault(f => f.Id == followUpId) is not { } before)
            {
                return FollowUpDecisions.NotFound;
            }

            return decide(session, before, who).Then(after =>
            {
                session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), act, nameof(FollowUp), followUpId));
                session.SignalAfterCommit(WakeTopics.DutyBoard);
                return session.Replace(before, after);
            });
        }, ct);

    private async Task<SecretKey?> KeyOf(string followUpId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var keyId = await db.FollowUps.Where(f => f.Id == followUpId)
            .Join(db.Conversations, f => f.ConversationKey, c => c.Key, (_, c) => c.KeyId)
            .SingleOrDefaultAsync(ct).ConfigureAwait(false);
        return keyId is null ? null : await vault.Open(keyId, ct).ConfigureAwait(false);
    }
}
