using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Handovers;

/// <summary>What the answer of a visitor to "are you ready?" comes to, if nothing changes until it is written.</summary>
/// <param name="WorkName">Whose visitor they are now; null = nobody's yet.</param>
public sealed record OfferAnswer(Handover Before, Handover After, string? WorkName)
{
    /// <summary>Whether the request is still as it was read, and whoever was free still is.</summary>
    public bool Fits(WriteSession session, DutyOptions duty) =>
        session.Db.Handovers.Any(h => h.Id == Before.Id && h.Version == Before.Version)
        && (WorkName is null || OfferDecisions.Ready(Before, session.Db.ClaimOf(Before.OfferedToKey!.Value, duty), session.Now).Made);

    /// <summary>Writes it, in the transaction of the visitor's turn: the one winner is whoever they were offered to.</summary>
    public void Write(WriteSession session)
    {
        session.Replace(Before, After);
        session.SignalAfterCommit(WakeTopics.DutyBoard);
        if (WorkName is not null)
        {
            FlagRequests.SeeAll(session, After.ConversationKey, After.AcceptedByKey!.Value);
            var holder = session.Db.Users.Where(p => p.Id == After.AcceptedByKey).Select(p => p.PublicId).Single();
            session.Audit(new AuditEntry(ActionContext.Practitioner(holder), AuditActions.HandoverAccepted, nameof(Handover), After.Id));
        }
    }
}

/// <summary>Answers of visitors who were asked whether they are ready. Planned before the turn's transaction, and checked again inside it.</summary>
public sealed class OfferAnswers(IDatabase database, IOptions<DutyOptions> duty, TimeProvider clock)
{
    public DutyOptions Duty => duty.Value;

    /// <summary>Null: the visitor does not wait.</summary>
    public OfferAnswer? Ready(long conversationKey)
    {
        using var db = database.ReadContext();
        if (Waiting(db, conversationKey) is not { } h)
        {
            return null;
        }

        return h.OfferedToKey is { } to && OfferDecisions.Ready(h, db.ClaimOf(to, duty.Value), clock.GetUtcNow()).Value is { } held
            ? new OfferAnswer(h, held, db.WorkNameOf(to))
            : new OfferAnswer(h, OfferDecisions.ReadyTooLate(h).Value!, null);
    }

    /// <summary>Null: the visitor does not wait.</summary>
    public OfferAnswer? Later(long conversationKey)
    {
        using var db = database.ReadContext();
        return Waiting(db, conversationKey) is { } h ? new OfferAnswer(h, OfferDecisions.Later(h, duty.Value.OfferAgain, clock.GetUtcNow()).Value!, null) : null;
    }

    private static Handover? Waiting(ProtectDb db, long conversationKey) =>
        db.Handovers.AsNoTracking().SingleOrDefault(h => h.ConversationKey == conversationKey && h.State == HandoverState.Requested);
}
