using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.Handovers;

/// <summary>
/// The moves of a handover: Requested -> Accepted | Withdrawn | Ended; Accepted -> Requested (lapse) | HandedBack | Ended; the rest
/// are final. Pure: the stored row and the facts in, the next row or a refusal out.
/// </summary>
public static class HandoverDecisions
{
    /// <summary>An open handover is asked for again, or something new is known: the level may rise, and the newest card counts.</summary>
    public static Decision<Handover> Renew(Handover open, SafeguardingLevel level, HandoverCard card, byte[] sealedCard) =>
        !open.IsOpen
            ? HandoverRefusals.Closed
            : open with
            {
                Level = Urgency.Higher(open.Level, Urgency.Of(level, card.Danger)),
                Danger = card.Danger is DangerAnswer.NotAsked ? open.Danger : card.Danger,
                Audience = card.Audience is Audience.Unknown ? open.Audience : card.Audience,
                SealedCard = sealedCard,
                VisitorLeftAt = null,
            };

    /// <summary>Something more urgent is known. Nothing is ever lowered.</summary>
    public static Decision<Handover> Raise(Handover open, SafeguardingLevel level) =>
        !open.IsOpen ? HandoverRefusals.Closed
        : Urgency.Higher(open.Level, level) == open.Level ? HandoverRefusals.NotHigher
        : open with { Level = level };

    /// <summary>One practitioner claims. <paramref name="holder"/> is the work name of who holds it already, for the loser.</summary>
    public static Decision<Handover> Accept(Handover h, Claim claim, string? holder, DateTimeOffset now) => h.State switch
    {
        HandoverState.Accepted when h.AcceptedByKey == claim.PractitionerKey => HandoverRefusals.AlreadyYours,
        HandoverState.Accepted => HandoverRefusals.AlreadyAccepted(holder),
        HandoverState.Requested when !claim.OnDuty => HandoverRefusals.NotOnDuty,
        HandoverState.Requested when claim.Holding >= claim.Capacity => HandoverRefusals.AtCapacity(claim.Holding),
        HandoverState.Requested => h with
        {
            State = HandoverState.Accepted,
            AcceptedByKey = claim.PractitionerKey,
            AcceptedAt = now,
            LeaseUntil = now + claim.Lease,
            OfferedToKey = null,
            OfferUntil = null,
            AskAgainAt = null,
        },
        _ => HandoverRefusals.Closed,
    };

    /// <summary>The holder's console shows a sign of life.</summary>
    public static Decision<Handover> RenewLease(Handover h, long practitionerKey, TimeSpan lease, DateTimeOffset now) =>
        ByHolder(h, practitionerKey, held => held with { LeaseUntil = Later(held.LeaseUntil, now + lease) });

    /// <summary>The holder has gone silent: the visitor is back in the queue at the old place.</summary>
    public static Decision<Handover> Lapse(Handover h, DateTimeOffset now) =>
        h.State is not HandoverState.Accepted ? HandoverRefusals.NotHeld
        : h.LeaseUntil > now ? HandoverRefusals.LeaseRuns
        : Unparked(h) with { State = HandoverState.Requested, AcceptedByKey = null, AcceptedAt = null, LeaseUntil = null, Lapses = h.Lapses + 1 };

    public static Decision<Handover> HandBack(Handover h, long practitionerKey, DateTimeOffset now) =>
        ByHolder(h, practitionerKey, held => Close(held, HandoverState.HandedBack, null, now));

    /// <summary>The holder ends the conversation. How it ended is said in the write-up (<see cref="Settle"/>).</summary>
    public static Decision<Handover> End(Handover h, long practitionerKey, DateTimeOffset now) =>
        ByHolder(h, practitionerKey, held => Close(held, HandoverState.Ended, null, now));

    /// <summary>The write-up is finished and says how it ended.</summary>
    public static Decision<Handover> Settle(Handover h, HandoverOutcome outcome) => h.IsOpen ? HandoverRefusals.StillOpen : h with { Outcome = outcome };

    /// <summary>
    /// The risk is high as it ends: something high or immediate was noticed and not dismissed, the visitor said that somebody is in danger now,
    /// or the practitioner says so.
    /// </summary>
    public static bool IsHighRisk(Handover h, SafeguardingLevel noticed, SafeguardingLevel said) =>
        h.Danger is DangerAnswer.Me or DangerAnswer.AChild || IsHigh(noticed) || IsHigh(said);

    /// <summary>Still held, and out of the holder's capacity, until they take it up again or it lapses.</summary>
    public static Decision<Handover> Park(Handover h, long practitionerKey, ParkReason reason, DateTimeOffset remindAt, DateTimeOffset now) =>
        ByHolder(h, practitionerKey, held => held.ParkedAt is not null ? HandoverRefusals.Parked
            : remindAt <= now ? HandoverRefusals.RemindLater
            : held with { ParkedAt = now, ParkReason = reason, RemindAt = remindAt });

    /// <summary>Taken up again. Never refused for capacity: a child who answers is not told to wait for a number.</summary>
    public static Decision<Handover> TakeUp(Handover h, long practitionerKey) =>
        ByHolder(h, practitionerKey, held => held.ParkedAt is null ? HandoverRefusals.NotParked : Unparked(held));

    /// <summary>Somebody accepts a transfer: the conversation changes hands without going back to the queue.</summary>
    public static Decision<Handover> PassTo(Handover h, long fromKey, Claim claim, DateTimeOffset now) =>
        h.State is not HandoverState.Accepted || h.AcceptedByKey != fromKey ? HandoverRefusals.NotYours
        : !claim.OnDuty ? HandoverRefusals.NotOnDuty
        : claim.Holding >= claim.Capacity ? HandoverRefusals.AtCapacity(claim.Holding)
        : Passed(h, claim, now);

    /// <summary>A lead takes it from whoever they saw hold it; somebody else who holds it by now keeps it. Never refused for capacity: they decide knowingly.</summary>
    /// <param name="holder">The work name of who holds it now, for whoever comes too late.</param>
    public static Decision<Handover> TakeOver(Handover h, long? fromKey, Claim claim, string? holder, DateTimeOffset now) =>
        h.State is not HandoverState.Accepted ? HandoverRefusals.NotHeld
        : h.AcceptedByKey == claim.PractitionerKey ? HandoverRefusals.AlreadyYours
        : h.AcceptedByKey != fromKey ? HandoverRefusals.AlreadyAccepted(holder)
        : !claim.OnDuty ? HandoverRefusals.NotOnDuty
        : Passed(h, claim, now);

    /// <summary>A timer ends the conversation; never one that a person must look at.</summary>
    public static Decision<Handover> EndByMachine(Handover h, DateTimeOffset now) =>
        !h.IsOpen ? HandoverRefusals.Closed
        : Urgency.NeedsAPerson(h.Level) ? HandoverRefusals.OnlyAPersonMayEnd
        : Close(h, HandoverState.Ended, HandoverOutcome.VisitorLeft, now);

    /// <summary>The visitor leaves the queue; asking again is free.</summary>
    public static Decision<Handover> Withdraw(Handover h, DateTimeOffset now) => h.State switch
    {
        HandoverState.Requested => Close(h, HandoverState.Withdrawn, null, now),
        HandoverState.Accepted => HandoverRefusals.AlreadyAccepted(null),
        _ => HandoverRefusals.Closed,
    };

    /// <summary>Who waits has not been there for a long time: the place ends, and it counts as somebody who was dropped. Never where a person must look.</summary>
    public static Decision<Handover> GiveUp(Handover h, DateTimeOffset now) => h.State switch
    {
        HandoverState.Requested when Urgency.NeedsAPerson(h.Level) => HandoverRefusals.OnlyAPersonMayEnd,
        HandoverState.Requested => Close(h, HandoverState.Withdrawn, HandoverOutcome.VisitorLeft, now),
        HandoverState.Accepted => HandoverRefusals.AlreadyAccepted(null),
        _ => HandoverRefusals.Closed,
    };

    /// <summary>Who had left the page is back.</summary>
    public static Decision<Handover> ComeBack(Handover h) => h.IsOpen ? h with { VisitorLeftAt = null } : HandoverRefusals.Closed;

    /// <summary>The visitor leaves the page. Where a person must look, the handover stays open and says so; else it is withdrawn.</summary>
    public static Decision<Handover> Leave(Handover h, DateTimeOffset now) =>
        !h.IsOpen ? HandoverRefusals.Closed
        : h.State is HandoverState.Accepted || Urgency.NeedsAPerson(h.Level) ? h with { VisitorLeftAt = now }
        : Close(h, HandoverState.Withdrawn, HandoverOutcome.VisitorLeft, now);

    private static bool IsHigh(SafeguardingLevel level) => level is SafeguardingLevel.High or SafeguardingLevel.Immediate;

    private static Handover Passed(Handover h, Claim claim, DateTimeOffset now) =>
        Unparked(h) with { AcceptedByKey = claim.PractitionerKey, AcceptedAt = now, LeaseUntil = now + claim.Lease };

    private static Handover Unparked(Handover h) => h with { ParkedAt = null, ParkReason = null, RemindAt = null };

    private static Decision<Handover> ByHolder(Handover h, long practitionerKey, Func<Handover, Decision<Handover>> move) =>
        h.State is not HandoverState.Accepted ? HandoverRefusals.NotHeld
        : h.AcceptedByKey != practitionerKey ? HandoverRefusals.NotYours
        : move(h);

    private static Handover Close(Handover h, HandoverState state, HandoverOutcome? outcome, DateTimeOffset now) =>
        Unparked(h) with { State = state, ClosedAt = now, Outcome = outcome, LeaseUntil = null, OfferedToKey = null, OfferUntil = null, AskAgainAt = null };

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;
}

/// <summary>Who claims, and what is so about them at that moment.</summary>
/// <param name="Holding">How many conversations they hold already; parked ones do not count.</param>
public sealed record Claim(long PractitionerKey, bool OnDuty, int Holding, int Capacity, TimeSpan Lease);
