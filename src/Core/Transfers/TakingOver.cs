using Microsoft.Extensions.Options;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Transfers;

/// <summary>
/// A duty lead takes a conversation from whoever holds it, with a reason that both can read. The visitor is told who comes, in the words of every
/// transfer; it stands in the history from hand to hand.
/// </summary>
public sealed class TakingOver(Handovers.Handovers handovers, IHouseWords words, IOptions<DutyOptions> duty)
{
    /// <param name="fromId">Who held it when the lead decided: nobody else loses it by this.</param>
    public async Task<Decision<Handover>> Take(string handoverId, string leadId, string fromId, string reason, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return TransferDecisions.ReasonNeeded;
        }

        return await handovers.ByPractitioner(
            handoverId, leadId,
            (session, h, who) => who.Role is not PractitionerRole.DutyLead ? TransferDecisions.LeadsOnly
                : HandoverDecisions.TakeOver(h, session.Db.KeyOf(fromId), session.Db.ClaimOf(who.Id, duty.Value), session.Db.WorkNameOf(h.AcceptedByKey), session.Now),
            who => new Handovers.Handovers.Step(
                ConversationState.WithPractitioner,
                AuditActions.HandoverTakenOver,
                [words.Say(HouseWordIds.PractitionerChanged, who.WorkName), HandoverMarkers.Of(HandoverMarkers.Accepted, who.WorkName)],
                (session, before, key) => Keep(session, before, key, who.Id, reason.Trim())),
            ct).ConfigureAwait(false);
    }

    private static void Keep(WriteSession session, Handover before, SecretKey key, long leadKey, string reason)
    {
        var id = RandomId.New();
        session.Add(new Transfer
        {
            Id = id,
            HandoverKey = before.Key,
            ConversationKey = before.ConversationKey,
            FromKey = before.AcceptedByKey!.Value,
            AskedByKey = leadKey,
            Team = TransferTeam.OnePerson,
            ToKey = leadKey,
            State = TransferState.TakenOver,
            AskedAt = session.Now,
            AnsweredByKey = leadKey,
            AnsweredAt = session.Now,
            SealedWords = SealedTransfer.Seal(key, id, new TransferWords(reason, "")),
        });
    }
}
