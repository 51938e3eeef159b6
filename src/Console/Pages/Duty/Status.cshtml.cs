using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProtectRespect.Core;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Supervision;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Duty;

/// <summary>What somebody on duty is ready for: available, busy, on a break, and how many at once.</summary>
internal sealed class StatusModel(DutyRoom duty, SupervisionReader supervision, ProtectDb db, IOptions<DutyOptions> options, TimeProvider clock) : ConsolePage
{
    private const string Here = "/status";

    public static IReadOnlyList<int> Breaks { get; } = [5, 15, 30, 60];

    public bool OnDuty => Availability is not Availability.Off;
    public Availability Availability { get; private set; }
    public string Now { get; private set; } = "";
    public int? OwnCapacity { get; private set; }
    /// <summary>How long they are here, and what a lead has set; null while off duty.</summary>
    public Wellbeing? Me { get; private set; }
    public int Usual => options.Value.Capacity;

    public async Task OnGet()
    {
        var key = User.Key();
        var status = await db.DutyStatuses.SingleOrDefaultAsync(d => d.PractitionerKey == key, Ct);
        Availability = DutyDecisions.StatusOf(status, clock.GetUtcNow());
        Now = Words.Of(Availability, status?.BreakUntil);
        OwnCapacity = status?.OwnCapacity;
        Me = (await supervision.OnDuty(Ct)).FirstOrDefault(w => w.Id == User.PublicId());
    }

    public async Task<IActionResult> OnPostAvailable() => After(await duty.SetBusy(User.PublicId(), busy: false, Ct), "You are available.");

    public async Task<IActionResult> OnPostBusy() => After(await duty.SetBusy(User.PublicId(), busy: true, Ct), "You are busy. Nobody is asked whether they are ready for you.");

    public async Task<IActionResult> OnPostBreak(int minutes) =>
        After(await duty.TakeBreak(User.PublicId(), TimeSpan.FromMinutes(minutes), Ct), $"You are on a break for {minutes} minutes. Then you are back by yourself.");

    public async Task<IActionResult> OnPostAtMost(int? capacity) => After(await duty.WantAtMost(User.PublicId(), capacity, Ct), "Kept.");

    private LocalRedirectResult After(Decision<DutyStatus> decision, string done) => decision.Made ? Said(Here, done) : Refused(Here, decision.Refusal);
}
