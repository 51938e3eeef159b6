using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Doors;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Handovers;

/// <summary>
/// Asks the next visitor in order whether they are ready, whenever somebody on duty is available and has a place; an offer that nobody
/// answers goes on. It remembers nothing: who is asked stands in the handover, so a restart asks nobody twice.
/// </summary>
public sealed class OfferSweeper(
    Handovers handovers, IDatabase database, IHouseWords words, IOptions<DutyOptions> duty, TimeProvider clock, ILogger<OfferSweeper> logger)
    : PeriodicWorker(TimeSpan.FromSeconds(2), clock, logger)
{
    public const string Job = "offer-sweeper";

    /// <summary>Looks once. Returns how many visitors were asked.</summary>
    public async Task<int> Look(CancellationToken ct)
    {
        if (duty.Value.OfferSeconds == 0)
        {
            return 0;
        }

        foreach (var id in await RunOut(ct).ConfigureAwait(false))
        {
            await Guarded(() => handovers.Change(
                id, ActionContext.System(Job), (session, h) => OfferDecisions.GoOn(h, duty.Value.OfferAgain, session.Now),
                _ => new Handovers.Step(null, AuditActions.HandoverOfferWentOn, []), ct)).ConfigureAwait(false);
        }

        var asked = 0;
        foreach (var (pairing, workName) in await Pairings(ct).ConfigureAwait(false))
        {
            await Guarded(async () => asked += await Ask(pairing, workName, ct).ConfigureAwait(false) ? 1 : 0).ConfigureAwait(false);
        }

        return asked;
    }

    protected override Task Round(CancellationToken ct) => Look(ct);

    private async Task<bool> Ask(Pairing pairing, string workName, CancellationToken ct) => (await handovers.Change(
        pairing.Handover.Id, ActionContext.System(Job),
        (session, h) => OfferDecisions.Offer(h, pairing.PractitionerKey, duty.Value.Offer, session.Now),
        _ => new Handovers.Step(null, AuditActions.HandoverOffered, [words.Say(HouseWordIds.OfferReady, workName)]),
        ct).ConfigureAwait(false)).Made;

    private async Task<List<string>> RunOut(CancellationToken ct)
    {
        var now = Clock.GetUtcNow();
        using var db = database.ReadContext();
        return await db.Handovers.Where(h => h.State == HandoverState.Requested && h.OfferUntil <= now).Select(h => h.Id).ToListAsync(ct).ConfigureAwait(false);
    }

    private async Task<List<(Pairing Pairing, string WorkName)>> Pairings(CancellationToken ct)
    {
        var now = Clock.GetUtcNow();
        using var db = database.ReadContext();
        var door = DoorDecisions.StandsAt(db.NewestDoor(), now);
        var waiting = (await db.Handovers.Where(h => h.State == HandoverState.Requested).ToListAsync(ct).ConfigureAwait(false)).FindAll(h => DoorDecisions.Admits(door, h));
        var here = await db.DutyStatuses.Here(duty.Value.Here, now).Where(d => !d.Busy).ToListAsync(ct).ConfigureAwait(false);
        var hands = here.ConvertAll(d => new FreeHands(
            d.PractitionerKey,
            DutyDecisions.CapacityOf(d, duty.Value.Capacity) - db.BusyWith(d.PractitionerKey) - waiting.Count(h => h.OfferedToKey == d.PractitionerKey)));
        return [.. OfferDecisions.Pair(waiting, hands, now).Select(p => (p, db.WorkNameOf(p.PractitionerKey) ?? ""))];
    }
}
