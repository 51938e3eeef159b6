using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Rota;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Rota;

/// <summary>Who is planned when, day by day; duty leads plan.</summary>
internal sealed class IndexModel(RotaReader reader, Planning planning, ProtectDb db, TimeProvider clock) : ConsolePage
{
    private const string Here = "/rota";
    private const int DaysShown = 14;
    public const int MostWeeks = 12;

    public IReadOnlyList<RotaDay> Days { get; private set; } = [];

    public IReadOnlyList<OnDutyNow> Now { get; private set; } = [];

    /// <summary>Whether the opening hours are known: without them there is nothing to compare with.</summary>
    public bool HoursKnown { get; private set; }

    public IReadOnlyList<(string Id, string Name)> People { get; private set; } = [];

    public async Task OnGet()
    {
        var days = LondonTime.DaysFrom(clock.GetUtcNow(), DaysShown);
        var all = new Stretch(days[0].From, days[^1].Until);
        var rota = await reader.Read(all, LondonTime.Nights(days), Ct);
        Now = rota.Now;
        HoursKnown = rota.Open.Count > 0;
        Days =
        [
            .. days.Select(day => new RotaDay(
                day,
                [.. rota.Open.Where(o => o.Overlaps(day))],
                [.. rota.Shifts.Where(s => day.From <= s.When.From && s.When.From < day.Until)],
                [.. rota.Thin.Where(t => day.From <= t.When.From && t.When.From < day.Until)])),
        ];
        var people = await db.Users.Where(p => !p.Suspended && p.Role != PractitionerRole.Admin).OrderBy(p => p.WorkName).Select(p => new { p.PublicId, p.WorkName }).ToListAsync(Ct);
        People = people.ConvertAll(p => (p.PublicId, p.WorkName));
    }

    /// <param name="weeks">So many weeks the same day and hours.</param>
    public async Task<IActionResult> OnPostPlan(string? who, string? day, string? from, string? until, int weeks = 1)
    {
        var shifts = Enumerable.Range(0, Math.Clamp(weeks, 1, MostWeeks)).Select(week => LondonTime.Shift(day, from, until, week)).ToList();
        if (shifts.Exists(s => s is null))
        {
            return Refused(Here, RotaDecisions.Times);
        }

        var planned = await planning.Plan(User.PublicId(), who ?? "", shifts.ConvertAll(s => s!.Value), Ct);
        return planned.Made ? Said(Here, "Planned.") : Refused(Here, planned.Refusal);
    }

    public async Task<IActionResult> OnPostRemove(string? id)
    {
        var removed = await planning.Remove(User.PublicId(), id ?? "", Ct);
        return removed.Made ? Said(Here, "Taken out of the rota.") : Refused(Here, removed.Refusal);
    }
}

/// <summary>One day of the rota: what begins on it.</summary>
internal sealed record RotaDay(Stretch Day, IReadOnlyList<Stretch> Open, IReadOnlyList<ShiftView> Shifts, IReadOnlyList<ThinStretch> Thin);
