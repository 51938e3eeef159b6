using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.Handovers;

/// <summary>Somebody who could take a visitor now.</summary>
/// <param name="Free">How many more they may hold.</param>
public sealed record FreeHands(long PractitionerKey, int Free);

/// <summary>A visitor is to be asked whether they are ready for this practitioner.</summary>
public sealed record Pairing(Handover Handover, long PractitionerKey);

/// <summary>
/// Whose turn it is when a practitioner is free. The visitor is asked first, since many are frightened at the end of the queue: "I'm ready", "a
/// few more minutes" or "leave the queue". The place is kept whatever they answer, and while they do not. Pure.
/// </summary>
public static class OfferDecisions
{
    public static Refusal NotWaiting { get; } = new("not-waiting", "This visitor is not to be asked now.");
    public static Refusal StillAsked { get; } = new("still-asked", "This visitor still has time to answer.");
    public static Refusal NotAsked { get; } = new("not-asked", "This visitor was not asked, or the time is over.");

    /// <summary>
    /// Whether a visitor may be asked. In immediate danger nobody is asked: whoever is there claims them. Nor is somebody who has left the page.
    /// </summary>
    public static bool MayBeAsked(Handover h, DateTimeOffset now) =>
        h.State is HandoverState.Requested && h.OfferedToKey is null && h.VisitorLeftAt is null && h.Level is not SafeguardingLevel.Immediate
        && (h.AskAgainAt is null || h.AskAgainAt <= now);

    /// <summary>The next visitors in order, one for each place that is free; who holds least is given the first.</summary>
    public static IReadOnlyList<Pairing> Pair(IEnumerable<Handover> waiting, IEnumerable<FreeHands> hands, DateTimeOffset now)
    {
        var asked = Urgency.InQueueOrder(waiting.Where(h => MayBeAsked(h, now)), h => h.Level, h => h.RequestedAt);
        var places = hands.OrderByDescending(f => f.Free).ThenBy(f => f.PractitionerKey)
            .SelectMany(f => Enumerable.Range(0, Math.Max(0, f.Free)).Select(round => (round, f.PractitionerKey)))
            .OrderBy(p => p.round);
        return [.. asked.Zip(places, (h, place) => new Pairing(h, place.PractitionerKey))];
    }

    public static Decision<Handover> Offer(Handover h, long practitionerKey, TimeSpan answerIn, DateTimeOffset now) =>
        MayBeAsked(h, now) ? h with { OfferedToKey = practitionerKey, OfferUntil = now + answerIn, AskAgainAt = null } : NotWaiting;

    /// <summary>No answer: somebody else is asked, and this visitor again after a while.</summary>
    public static Decision<Handover> GoOn(Handover h, TimeSpan again, DateTimeOffset now) =>
        h.OfferUntil is not { } until || h.State is not HandoverState.Requested ? NotAsked
        : until > now ? StillAsked
        : Released(h) with { AskAgainAt = now + again };

    /// <summary>"A few more minutes", with or without an offer.</summary>
    public static Decision<Handover> Later(Handover h, TimeSpan again, DateTimeOffset now) =>
        h.State is HandoverState.Requested ? Released(h) with { AskAgainAt = now + again } : NotWaiting;

    /// <summary>"I'm ready", in time, and whoever was free still is.</summary>
    public static Decision<Handover> Ready(Handover h, Claim claim, DateTimeOffset now) =>
        h.OfferedToKey != claim.PractitionerKey || h.OfferUntil is not { } until || until <= now ? NotAsked : HandoverDecisions.Accept(h, claim, null, now);

    /// <summary>"I'm ready", too late: they are the next to be asked at once.</summary>
    public static Decision<Handover> ReadyTooLate(Handover h) => h.State is HandoverState.Requested ? Released(h) with { AskAgainAt = null } : NotWaiting;

    private static Handover Released(Handover h) => h with { OfferedToKey = null, OfferUntil = null };
}
