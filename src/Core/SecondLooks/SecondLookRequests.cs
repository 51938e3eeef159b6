using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.SecondLooks;

/// <summary>What the end of a conversation knows and writes of second looks, inside its transaction.</summary>
internal static class SecondLookRequests
{
    public static bool IsHighRisk(WriteSession session, Handover h, SafeguardingLevel said) => HandoverDecisions.IsHighRisk(h, Noticed(session, h), said);

    public static LookFacts FactsOf(WriteSession session, Handover h, string reason, DutyOptions duty)
    {
        var somebodyElse = session.Db.DutyStatuses.Here(duty.Here, session.Now).Any(d => d.PractitionerKey != h.AcceptedByKey);
        var newest = Newest(session, h);
        return new LookFacts(newest?.State, somebodyElse, reason) { AskedInVain = newest is not null && session.Now - newest.AskedAt >= duty.Look };
    }

    /// <summary>Handing back with high risk always waits for a second look, even alone: it only closes for us.</summary>
    public static Refusal? RefuseHandBack(WriteSession session, Handover h) =>
        IsHighRisk(session, h, SafeguardingLevel.None) && Newest(session, h) is not { State: SecondLookState.Agreed } ? SecondLookDecisions.NotAlone : null;

    /// <summary>Ended alone, with a reason: on the leads' list, with a deadline.</summary>
    public static void GoAhead(WriteSession session, Handover h, SecretKey key, Practitioner who, string reason, DateTimeOffset reviewBy)
    {
        var id = RandomId.New();
        session.Add(new SecondLook
        {
            Id = id,
            HandoverKey = h.Key,
            ConversationKey = h.ConversationKey,
            AskedByKey = who.Id,
            AskedAt = session.Now,
            State = SecondLookState.WentAhead,
            SealedReason = SealedLook.SealReason(key, id, reason),
            ReviewBy = reviewBy,
        });
        session.Audit(new AuditEntry(ActionContext.Practitioner(who.PublicId), AuditActions.SecondLookWentAhead, nameof(SecondLook), id));
    }

    /// <summary>The newest look for whoever holds it now; what was agreed before something serious was noticed no longer counts.</summary>
    private static SecondLook? Newest(WriteSession session, Handover h)
    {
        var newest = session.Db.SecondLooks.AsNoTracking()
            .Where(s => s.HandoverKey == h.Key && s.AskedByKey == h.AcceptedByKey && s.AskedAt >= h.AcceptedAt)
            .OrderByDescending(s => s.AskedAt).FirstOrDefault();
        return newest is null || SinceThen(session, h, newest.LookedAt ?? session.Now) ? null : newest;
    }

    private static bool SinceThen(WriteSession session, Handover h, DateTimeOffset then) =>
        High(session, h).Any(f => f.At > then);

    private static SafeguardingLevel Noticed(WriteSession session, Handover h) =>
        High(session, h).Select(f => f.Level).AsEnumerable().Aggregate(SafeguardingLevel.None, Urgency.Higher);

    private static IQueryable<SafeguardingFlag> High(WriteSession session, Handover h) => session.Db.Flags.Where(f =>
        f.ConversationKey == h.ConversationKey && f.Episode == h.Episode && f.State != FlagState.Dismissed
        && (f.Level == SafeguardingLevel.High || f.Level == SafeguardingLevel.Immediate));
}
