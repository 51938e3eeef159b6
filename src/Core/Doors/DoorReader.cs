using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Doors;

/// <summary>A change as the leads read it.</summary>
public sealed record DoorChangeView(DoorState State, string By, DateTimeOffset At, DateTimeOffset? Until, string Reason);

/// <summary>How the door stands, and what was done to it lately.</summary>
public sealed record DoorNow(DoorState State, DateTimeOffset? Until, IReadOnlyList<DoorChangeView> Lately);

public sealed class DoorReader(IDatabase database, IKeyVault vault, TimeProvider clock)
{
    private const int Shown = 20;

    public DoorState State()
    {
        using var db = database.ReadContext();
        return DoorDecisions.StandsAt(db.NewestDoor(), clock.GetUtcNow());
    }

    public async Task<DoorNow> Read(CancellationToken ct)
    {
        using var db = database.ReadContext();
        var rows = await db.DoorChanges.OrderByDescending(d => d.Key).Take(Shown)
            .Join(db.Users, d => d.ByKey, u => u.Id, (d, u) => new { Change = d, u.WorkName })
            .ToListAsync(ct).ConfigureAwait(false);
        var lately = new List<DoorChangeView>();
        foreach (var row in rows.OrderByDescending(r => r.Change.Key))
        {
            var key = await vault.Open(row.Change.KeyId, ct).ConfigureAwait(false);
            lately.Add(new DoorChangeView(row.Change.State, row.WorkName, row.Change.At, row.Change.Until, SealedDoorReason.Open(key, row.Change.Id, row.Change.SealedReason)));
        }

        var newest = db.NewestDoor();
        var state = DoorDecisions.StandsAt(newest, clock.GetUtcNow());
        return new DoorNow(state, state is DoorState.Open ? null : newest!.Until, lately);
    }
}
