using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Supervision;

/// <summary>Feedback to whoever held a conversation last, and "I have read it".</summary>
public sealed class GivingFeedback(IWriter writer, IKeyVault vault, IConversationReader reader)
{
    public async Task<Decision<Feedback>> Give(string conversationId, string leadId, string text, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return SupervisionDecisions.Empty;
        }

        if (await reader.Find(conversationId, ct).ConfigureAwait(false) is not { } head)
        {
            return SupervisionDecisions.NotHeld;
        }

        var key = await vault.Open(head.KeyId, ct).ConfigureAwait(false);
        var id = RandomId.New();
        var sealedText = SealedFeedback.Seal(key, id, text);
        return await writer.Commit<Decision<Feedback>>(
            session =>
            {
                if (session.Db.Acting(leadId) is not { Role: PractitionerRole.DutyLead } lead)
                {
                    return SupervisionDecisions.LeadsOnly;
                }

                var holder = session.Db.Handovers.Where(h => h.ConversationKey == head.Key && h.AcceptedByKey != null).OrderByDescending(h => h.RequestedAt)
                    .Select(h => h.AcceptedByKey).FirstOrDefault();
                if (holder is not { } forKey)
                {
                    return SupervisionDecisions.NotHeld;
                }

                if (forKey == lead.Id)
                {
                    return SupervisionDecisions.Own;
                }

                session.Audit(new AuditEntry(ActionContext.Practitioner(leadId), AuditActions.FeedbackGiven, nameof(Feedback), id));
                return session.Add(new Feedback { Id = id, ConversationKey = head.Key, ForKey = forKey, ByKey = lead.Id, At = session.Now, SealedText = sealedText });
            }, ct).ConfigureAwait(false);
    }

    public Task<Decision<Feedback>> Read(string feedbackId, string practitionerId, CancellationToken ct) => writer.Commit<Decision<Feedback>>(
        session =>
        {
            if (session.Db.Acting(practitionerId) is not { } who
                || session.Db.Feedback.AsNoTracking().SingleOrDefault(f => f.Id == feedbackId && f.ForKey == who.Id) is not { } feedback)
            {
                return PractitionerDecisions.NotFound;
            }

            return feedback.ReadAt is not null ? feedback : session.Replace(feedback, feedback with { ReadAt = session.Now });
        }, ct);
}
