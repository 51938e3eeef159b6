using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Rota;

public sealed record ShiftView(string Id, string PractitionerId, string Name, Stretch When);

/// <summary>Somebody on duty now.</summary>
/// <param name="Planned">Whether the rota has them at this time.</param>
public sealed record OnDutyNow(string Name, DateTimeOffset Since, bool Planned);

/// <summary>The rota of some days.</summary>
/// <param name="Open">When visitors are told that somebody works; empty where the hours are not known.</param>
public sealed record RotaView(IReadOnlyList<ShiftView> Shifts, IReadOnlyList<Stretch> Open, IReadOnlyList<ThinStretch> Thin, IReadOnlyList<OnDutyNow> Now);

/// <summary>Who is planned when, and where too few are.</summary>
public sealed class RotaReader(IDatabase database, TimeProvider clock, IOpeningTimes? openingTimes = null)
{
    /// <param name="nights">The nights of those days.</param>
    public async Task<RotaView> Read(Stretch days, IReadOnlyCollection<Stretch> nights, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        using var db = database.ReadContext();
        var shifts = await db.PlannedShifts.Where(s => s.From < days.Until && s.Until > days.From)
            .Join(db.Users.Where(p => !p.Suspended), s => s.PractitionerKey, p => p.Id, (s, p) => new { s.Id, p.PublicId, p.WorkName, s.From, s.Until })
            .OrderBy(s => s.From).ThenBy(s => s.WorkName)
            .ToListAsync(ct).ConfigureAwait(false);
        var views = shifts.ConvertAll(s => new ShiftView(s.Id, s.PublicId, s.WorkName, new Stretch(s.From, s.Until)));
        var open = openingTimes?.OpenWithin(days.From, days.Until).Select(o => new Stretch(o.From, o.To)).ToList() ?? [];
        var here = await db.DutyStatuses.Where(d => d.OnDuty).Join(db.Users, d => d.PractitionerKey, p => p.Id, (d, p) => new { p.PublicId, p.WorkName, d.Since })
            .OrderBy(p => p.WorkName).ToListAsync(ct).ConfigureAwait(false);
        return new RotaView(
            views, open, RotaDecisions.Thin(open, views.ConvertAll(v => (v.Name, v.When)), nights),
            here.ConvertAll(p => new OnDutyNow(p.WorkName, p.Since, RotaDecisions.IsPlanned(views.Where(v => v.PractitionerId == p.PublicId).Select(v => v.When), now))));
    }
}
