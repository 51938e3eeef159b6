using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.WriteUps;

/// <summary>What practitioners do with write-ups. Keeping a draft is a thought and not an act: it is not audited.</summary>
public sealed class WritingUp(IWriter writer, IDatabase database, IKeyVault vault)
{
    public Task<Decision<WriteUp>> Keep(string writeUpId, string practitionerId, WriteUpText text, CancellationToken ct) =>
        Change(writeUpId, practitionerId, text, (_, w, who, bytes) => WriteUpDecisions.Keep(w, who.Id, bytes), then: null, ct);

    /// <summary>It is written up, and the handover knows its outcome.</summary>
    public Task<Decision<WriteUp>> Finish(string writeUpId, string practitionerId, WriteUpText text, CancellationToken ct) => Change(
        writeUpId, practitionerId, text,
        (session, w, who, bytes) => WriteUpDecisions.Finish(w, who.Id, text, bytes, session.Now),
        (session, w) =>
        {
            var handover = session.Db.Handovers.AsNoTracking().Single(h => h.Key == w.HandoverKey);
            session.Replace(handover, HandoverDecisions.Settle(handover, text.Outcome!.Value).Value!);
            session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), AuditActions.WriteUpFinished, nameof(WriteUp), w.Id));
            session.SignalAfterCommit(WakeTopics.DutyBoard);
        },
        ct);

    private async Task<Decision<WriteUp>> Change(
        string writeUpId, string practitionerId, WriteUpText text, Func<WriteSession, WriteUp, Practitioner, byte[], Decision<WriteUp>> decide,
        Action<WriteSession, WriteUp>? then, CancellationToken ct)
    {
        if (await KeyOf(writeUpId, ct).ConfigureAwait(false) is not { } key)
        {
            return WriteUpDecisions.NotFound;
        }

        var bytes = SealedWriteUp.Seal(key, writeUpId, text.Clipped());
        return await writer.Commit(
            session =>
            {
                if (session.Db.Acting(practitionerId) is not { } who)
                {
                    return PractitionerDecisions.NotFound;
                }

                var before = session.Db.WriteUps.AsNoTracking().Single(w => w.Id == writeUpId);
                return decide(session, before, who, bytes).Then(after =>
                {
                    then?.Invoke(session, after);
                    return session.Replace(before, after);
                });
            }, ct).ConfigureAwait(false);
    }

    private async Task<SecretKey?> KeyOf(string writeUpId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var keyId = await db.WriteUps.Where(w => w.Id == writeUpId)
            .Join(db.Conversations, w => w.ConversationKey, c => c.Key, (_, c) => c.KeyId)
            .SingleOrDefaultAsync(ct).ConfigureAwait(false);
        return keyId is null ? null : await vault.Open(keyId, ct).ConfigureAwait(false);
    }
}
