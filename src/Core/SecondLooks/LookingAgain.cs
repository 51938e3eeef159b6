using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.SecondLooks;

/// <summary>Asking for a second look, giving one, and a lead's review of what went ahead without. Each act is one transaction.</summary>
public sealed class LookingAgain(IWriter writer, IDatabase database, IKeyVault vault)
{
    /// <summary>The holder asks somebody else on duty to look before the end.</summary>
    public async Task<Decision<SecondLook>> Ask(string handoverId, string practitionerId, string reason, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return SecondLookDecisions.Needed;
        }

        if (await KeyOf(db => db.Handovers.Where(h => h.Id == handoverId).Select(h => h.ConversationKey), ct).ConfigureAwait(false) is not { } key)
        {
            return HandoverRefusals.NotFound;
        }

        var id = RandomId.New();
        var sealedReason = SealedLook.SealReason(key, id, reason);
        return await writer.Commit<Decision<SecondLook>>(
            session =>
            {
                if (session.Db.Acting(practitionerId) is not { } who)
                {
                    return PractitionerDecisions.NotFound;
                }

                var handover = session.Db.Handovers.AsNoTracking().Single(h => h.Id == handoverId);
                if (handover.State is not HandoverState.Accepted || handover.AcceptedByKey != who.Id)
                {
                    return HandoverRefusals.NotYours;
                }

                if (session.Db.SecondLooks.Any(s => s.HandoverKey == handover.Key && s.AskedByKey == who.Id && s.State == SecondLookState.Asked))
                {
                    return SecondLookDecisions.Waits;
                }

                Record(session, practitionerId, AuditActions.SecondLookAsked, id, handover.ConversationKey);
                return session.Add(new SecondLook
                {
                    Id = id,
                    HandoverKey = handover.Key,
                    ConversationKey = handover.ConversationKey,
                    AskedByKey = who.Id,
                    AskedAt = session.Now,
                    State = SecondLookState.Asked,
                    SealedReason = sealedReason,
                });
            }, ct).ConfigureAwait(false);
    }

    public Task<Decision<SecondLook>> Agree(string lookId, string practitionerId, string words, CancellationToken ct) => Change(
        lookId, practitionerId, words, AuditActions.SecondLookAgreed,
        (session, look, who, answer) => SecondLookDecisions.Agree(look, who.Id, string.IsNullOrWhiteSpace(words) ? null : answer, session.Now), ct);

    public Task<Decision<SecondLook>> SayNotYet(string lookId, string practitionerId, string words, CancellationToken ct) => Change(
        lookId, practitionerId, words, AuditActions.SecondLookNotYet,
        (session, look, who, answer) => SecondLookDecisions.SayNotYet(look, who.Id, words, answer, session.Now), ct);

    public Task<Decision<SecondLook>> Review(string lookId, string practitionerId, string words, CancellationToken ct) => Change(
        lookId, practitionerId, words, AuditActions.SecondLookReviewed,
        (session, look, who, answer) => SecondLookDecisions.Review(look, who.Id, who.Role, words, answer, session.Now), ct);

    private async Task<Decision<SecondLook>> Change(
        string lookId, string practitionerId, string words, string act,
        Func<WriteSession, SecondLook, Practitioner, byte[], Decision<SecondLook>> decide, CancellationToken ct)
    {
        if (await KeyOf(db => db.SecondLooks.Where(s => s.Id == lookId).Select(s => s.ConversationKey), ct).ConfigureAwait(false) is not { } key)
        {
            return SecondLookDecisions.NotFound;
        }

        var answer = SealedLook.SealAnswer(key, lookId, words);
        return await writer.Commit(
            session =>
            {
                if (session.Db.Acting(practitionerId) is not { } who)
                {
                    return PractitionerDecisions.NotFound;
                }

                var before = session.Db.SecondLooks.AsNoTracking().Single(s => s.Id == lookId);
                return decide(session, before, who, answer).Then(after =>
                {
                    Record(session, practitionerId, act, lookId, before.ConversationKey);
                    return session.Replace(before, after);
                });
            }, ct).ConfigureAwait(false);
    }

    /// <summary>Boards show it, and so does the page of the conversation.</summary>
    private static void Record(WriteSession session, string practitionerId, string act, string lookId, long conversationKey)
    {
        session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), act, nameof(SecondLook), lookId));
        session.SignalAfterCommit(WakeTopics.DutyBoard);
        session.SignalAfterCommit(session.Db.Conversations.Where(c => c.Key == conversationKey).Select(c => c.Id).Single());
    }

    private async Task<SecretKey?> KeyOf(Func<ProtectDb, IQueryable<long>> conversation, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var keyId = await conversation(db).Join(db.Conversations, k => k, c => c.Key, (_, c) => c.KeyId).SingleOrDefaultAsync(ct).ConfigureAwait(false);
        return keyId is null ? null : await vault.Open(keyId, ct).ConfigureAwait(false);
    }
}
