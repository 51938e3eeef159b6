using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Doors;

/// <summary>
/// Tells those who wait when the door was changed for them, at once, and each of them once: the message carries the change's id, so a restart in the middle
/// goes on with the rest. Who is let in all the same hears nothing.
/// </summary>
public sealed class DoorTeller(
    IWriter writer, IDatabase database, IKeyVault vault, ConversationLog log, IHouseWords words, IWakeUp wakeUp, ILogger<DoorTeller> logger)
    : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Looks once. Returns how many visitors were told.</summary>
    public async Task<int> Look(CancellationToken ct)
    {
        DoorChange? newest;
        DoorChange? before;
        List<(Handover Handover, string KeyId)> waiting;
        using (var db = database.ReadContext())
        {
            newest = db.NewestDoor();
            if (newest is null or { ToldAt: not null })
            {
                return 0;
            }

            before = db.DoorChanges.Where(d => d.Key < newest.Key).OrderByDescending(d => d.Key).FirstOrDefault();
            var rows = await db.Handovers.Where(h => h.State == HandoverState.Requested && h.RequestedAt <= newest.At && h.VisitorLeftAt == null)
                .Join(db.Conversations, h => h.ConversationKey, c => c.Key, (h, c) => new { Handover = h, c.KeyId })
                .ToListAsync(ct).ConfigureAwait(false);
            waiting = rows.ConvertAll(r => (r.Handover, r.KeyId));
        }

        var was = DoorDecisions.StandsAt(before, newest.At);
        var told = 0;
        foreach (var (handover, keyId) in waiting)
        {
            if (WhatToSay(was, newest.State, handover) is { } say)
            {
                told += await Tell(newest, handover.ConversationKey, keyId, say, ct).ConfigureAwait(false) ? 1 : 0;
            }
        }

        await writer.Commit(session => { session.Replace(newest, newest with { ToldAt = session.Now }); }, ct).ConfigureAwait(false);
        return told;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hints = wakeUp.Listen(WakeTopics.Door);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Look(stoppingToken).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // What failed is tried again in the next round.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                PeriodicWorker.Report(logger, nameof(DoorTeller), failure);
            }

            await hints.Wait(Patience, stoppingToken).ConfigureAwait(false);
        }
    }

    private static string? WhatToSay(DoorState was, DoorState now, Handover waits) => (DoorDecisions.Admits(was, waits), DoorDecisions.Admits(now, waits)) switch
    {
        (false, true) => HouseWordIds.DoorOpen,
        (true, true) => null,
        (_, false) => now switch
        {
            DoorState.YoungPeople => HouseWordIds.DoorYoung,
            DoorState.InDanger => HouseWordIds.DoorDanger,
            _ => HouseWordIds.DoorClosed,
        },
    };

    /// <summary>False when the visitor no longer waits, or was told before.</summary>
    private async Task<bool> Tell(DoorChange change, long conversationKey, string keyId, string say, CancellationToken ct)
    {
        var key = await vault.Open(keyId, ct).ConfigureAwait(false);
        var clientId = $"door-{change.Id}";
        return await writer.Commit(
            session =>
            {
                var tells = session.Log.FindByKey(conversationKey) is { State: ConversationState.Waiting }
                    && session.Log.FindByClientId(conversationKey, AuthorKind.Bot, clientId) is null;
                if (tells)
                {
                    log.AppendIn(session, conversationKey, key, head => head, words.Say(say) with { ClientId = clientId });
                }

                return tells;
            }, ct).ConfigureAwait(false);
    }
}
