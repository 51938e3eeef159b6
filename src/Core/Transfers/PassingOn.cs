using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Transfers;

/// <summary>A conversation changes hands: asked with a reason and a summary, accepted or declined. The visitor is told who comes, and never before somebody does.</summary>
public sealed class PassingOn(
    Handovers.Handovers handovers, IWriter writer, IDatabase database, IKeyVault vault, IHouseWords words, IOptions<DutyOptions> duty)
{
    /// <summary>Whoever holds it asks somebody to take it; a duty lead may ask for them. Whoever holds it goes on until somebody accepts.</summary>
    /// <param name="toId">The one person who is asked; null where a team is.</param>
    public async Task<Decision<Transfer>> Ask(string handoverId, string practitionerId, TransferTeam team, string? toId, TransferWords said, CancellationToken ct)
    {
        if (TransferDecisions.RefuseWords(said) is { } refusal)
        {
            return refusal;
        }

        if (await KeyOf(db => db.Handovers.Where(h => h.Id == handoverId).Select(h => h.ConversationKey), ct).ConfigureAwait(false) is not { } key)
        {
            return HandoverRefusals.NotFound;
        }

        var id = RandomId.New();
        var sealedWords = SealedTransfer.Seal(key, id, said);
        return await writer.Commit<Decision<Transfer>>(
            session =>
            {
                var handover = session.Db.Handovers.AsNoTracking().Single(h => h.Id == handoverId);
                if (session.Db.Acting(practitionerId) is not { } who || handover is not { State: HandoverState.Accepted, AcceptedByKey: { } holder }
                    || (holder != who.Id && who.Role is not PractitionerRole.DutyLead))
                {
                    return HandoverRefusals.NotYours;
                }

                var to = team is TransferTeam.OnePerson && toId is not null ? session.Db.Acting(toId) : null;
                if (Refuse(session, handover, holder, who, team, to) is { } not)
                {
                    return not;
                }

                // What the holder asked before gives way to a lead who moves it.
                TransferRequests.Forget(session, handover.Key);
                Record(session, practitionerId, AuditActions.TransferAsked, id, handover.ConversationKey);
                return session.Add(new Transfer
                {
                    Id = id,
                    HandoverKey = handover.Key,
                    ConversationKey = handover.ConversationKey,
                    FromKey = holder,
                    AskedByKey = who.Id,
                    Team = team,
                    ToKey = to?.Id,
                    AskedAt = session.Now,
                    SealedWords = sealedWords,
                });
            }, ct).ConfigureAwait(false);
    }

    /// <summary>The first who accepts holds the conversation: one transaction, so there is one winner here as well.</summary>
    public async Task<Decision<Handover>> Accept(string transferId, string practitionerId, CancellationToken ct)
    {
        if (await HandoverOf(transferId, ct).ConfigureAwait(false) is not { } handoverId)
        {
            return TransferDecisions.NotFound;
        }

        Transfer? before = null;
        Transfer? accepted = null;
        return await handovers.ByPractitioner(
            handoverId, practitionerId,
            (session, h, who) =>
            {
                before = session.Db.Transfers.AsNoTracking().Single(t => t.Id == transferId);
                var answer = TransferDecisions.Accept(before, who.Id, who.Role, session.Now);
                accepted = answer.Value;
                return answer.Made ? HandoverDecisions.PassTo(h, before.FromKey, session.Db.ClaimOf(who.Id, duty.Value), session.Now) : answer.Refusal;
            },
            who => new Handovers.Handovers.Step(
                ConversationState.WithPractitioner,
                AuditActions.TransferAccepted,
                [words.Say(HouseWordIds.PractitionerChanged, who.WorkName), HandoverMarkers.Of(HandoverMarkers.Accepted, who.WorkName)],
                (session, _, _) => session.Replace(before!, accepted!)),
            ct).ConfigureAwait(false);
    }

    /// <param name="why">Kept sealed; whoever asked reads it.</param>
    public async Task<Decision<Transfer>> Decline(string transferId, string practitionerId, string why, CancellationToken ct)
    {
        if (await KeyOf(db => db.Transfers.Where(t => t.Id == transferId).Select(t => t.ConversationKey), ct).ConfigureAwait(false) is not { } key)
        {
            return TransferDecisions.NotFound;
        }

        var sealedWhy = SealedTransfer.SealAnswer(key, transferId, why);
        return await Change(
            transferId, practitionerId, AuditActions.TransferDeclined,
            (session, t, who) => TransferDecisions.Decline(t, who.Id, who.Role, why, sealedWhy, session.Now), ct).ConfigureAwait(false);
    }

    public Task<Decision<Transfer>> TakeBack(string transferId, string practitionerId, CancellationToken ct) => Change(
        transferId, practitionerId, AuditActions.TransferWithdrawn, (session, t, who) => TransferDecisions.TakeBack(t, who.Id, session.Now), ct);

    private Refusal? Refuse(WriteSession session, Handover handover, long holder, Practitioner by, TransferTeam team, Practitioner? to)
    {
        if (by.Id == holder && session.Db.Transfers.Any(t => t.HandoverKey == handover.Key && t.State == TransferState.Asked))
        {
            return TransferDecisions.AskedBefore;
        }

        if (team is not TransferTeam.OnePerson)
        {
            return Enum.IsDefined(team) ? null : TransferDecisions.ToWhom;
        }

        return to is null ? TransferDecisions.ToWhom
            : to.Id == holder ? (by.Id == holder ? TransferDecisions.ToYourself : TransferDecisions.HoldsIt(to.WorkName))
            : to.Id == by.Id ? TransferDecisions.TakeItOver
            : !session.Db.DutyStatuses.Here(duty.Value.Here, session.Now).Any(d => d.PractitionerKey == to.Id) ? TransferDecisions.NotHere(to.WorkName)
            : session.Db.ClaimOf(to.Id, duty.Value) is { } claim && claim.Holding >= claim.Capacity ? TransferDecisions.Full(to.WorkName)
            : null;
    }

    private Task<Decision<Transfer>> Change(
        string transferId, string practitionerId, string act, Func<WriteSession, Transfer, Practitioner, Decision<Transfer>> decide, CancellationToken ct) => writer.Commit(
        session =>
        {
            if (session.Db.Acting(practitionerId) is not { } who)
            {
                return PractitionerDecisions.NotFound;
            }

            if (session.Db.Transfers.AsNoTracking().SingleOrDefault(t => t.Id == transferId) is not { } before)
            {
                return TransferDecisions.NotFound;
            }

            return decide(session, before, who).Then(after =>
            {
                Record(session, practitionerId, act, transferId, before.ConversationKey);
                return session.Replace(before, after);
            });
        }, ct);

    private static void Record(WriteSession session, string practitionerId, string act, string transferId, long conversationKey)
    {
        session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), act, nameof(Transfer), transferId));
        session.SignalAfterCommit(WakeTopics.DutyBoard);
        session.SignalAfterCommit(session.Db.Conversations.Where(c => c.Key == conversationKey).Select(c => c.Id).Single());
    }

    private async Task<string?> HandoverOf(string transferId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await db.Transfers.Where(t => t.Id == transferId).Join(db.Handovers, t => t.HandoverKey, h => h.Key, (_, h) => h.Id).SingleOrDefaultAsync(ct).ConfigureAwait(false);
    }

    private async Task<SecretKey?> KeyOf(Func<ProtectDb, IQueryable<long>> conversation, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var keyId = await conversation(db).Join(db.Conversations, k => k, c => c.Key, (_, c) => c.KeyId).SingleOrDefaultAsync(ct).ConfigureAwait(false);
        return keyId is null ? null : await vault.Open(keyId, ct).ConfigureAwait(false);
    }
}
