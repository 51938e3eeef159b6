using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Shifts;

/// <summary>One shift hands over to the next: a line about each matter, accepted one by one. Each act is one transaction.</summary>
public sealed class ShiftChange(IWriter writer, IKeyVault vault)
{
    public async Task<Decision<ShiftLine>> Leave(ShiftMatter kind, string reference, string practitionerId, string words, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return ShiftDecisions.WordsNeeded;
        }

        var key = await vault.NewKey(ct).ConfigureAwait(false);
        var id = RandomId.New();
        var sealedLine = SealedShiftLine.Seal(key, id, words);
        return await writer.Commit<Decision<ShiftLine>>(
            session =>
            {
                if (session.Db.Acting(practitionerId) is not { } who)
                {
                    return PractitionerDecisions.NotFound;
                }

                var (open, owner) = ShiftMatters.Find(session, kind, reference);
                if (!open)
                {
                    return ShiftDecisions.NotFound;
                }

                if (ShiftDecisions.RefuseLine(who.Id, owner, who.Role is PractitionerRole.DutyLead, words) is { } refusal)
                {
                    return refusal;
                }

                Record(session, practitionerId, AuditActions.ShiftLineLeft, id);
                return session.Add(new ShiftLine
                {
                    Id = id,
                    KeyId = key.Id,
                    Kind = kind,
                    Reference = reference,
                    ByKey = who.Id,
                    At = session.Now,
                    SealedLine = sealedLine,
                });
            }, ct).ConfigureAwait(false);
    }

    /// <summary>Whoever accepts has the matter from this transaction on.</summary>
    public Task<Decision<ShiftLine>> Accept(string lineId, string practitionerId, CancellationToken ct) => writer.Commit(
        session =>
        {
            if (session.Db.Acting(practitionerId) is not { } who)
            {
                return PractitionerDecisions.NotFound;
            }

            if (session.Db.ShiftLines.AsNoTracking().SingleOrDefault(s => s.Id == lineId) is not { } before)
            {
                return ShiftDecisions.NotFound;
            }

            return ShiftDecisions.Accept(before, who.Id, session.Now).Then(after =>
            {
                ShiftMatters.HandOn(session, before.Kind, before.Reference, who.Id, ActionContext.Practitioner(practitionerId));
                Record(session, practitionerId, AuditActions.ShiftLineAccepted, lineId);
                return session.Replace(before, after);
            });
        }, ct);

    private static void Record(WriteSession session, string practitionerId, string act, string lineId)
    {
        session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), act, nameof(ShiftLine), lineId));
        session.SignalAfterCommit(WakeTopics.DutyBoard);
    }
}
