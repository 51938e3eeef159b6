using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages.Duty;

/// <summary>Who goes off duty sees who waits and what is unfinished, and decides knowingly.</summary>
internal sealed class LeavingModel(DutyRoom duty, DutyBoardReader board, ProtectDb db) : ConsolePage
{
    public int Waiting { get; private set; }
    public bool LeavesVisitors { get; private set; }
    public int Held { get; private set; }
    public int Callbacks { get; private set; }

    /// <summary>What only they can finish.</summary>
    public IReadOnlyList<TaskView> Mine { get; private set; } = [];

    public async Task OnGet()
    {
        var now = await board.Read(Ct);
        var me = User.PublicId();
        var key = User.Key();
        Waiting = now.Waiting.Count;
        LeavesVisitors = Waiting > 0 && !now.OnDuty.Any(p => p.Id != me && p.Here && p.Availability is not Availability.OnBreak);
        Held = await db.Handovers.CountAsync(h => h.State == HandoverState.Accepted && h.AcceptedByKey == key, Ct);
        Callbacks = await db.Callbacks.CountAsync(c => c.State == CallbackState.Claimed && c.ClaimedByKey == key, Ct);
        Mine = [.. now.Tasks.Where(t => t.ForId == me).Select(t => TaskWords.Of(t, now.At))];
    }

    public async Task<IActionResult> OnPost()
    {
        var off = await duty.GoOff(User.PublicId(), knowing: true, Ct);
        return off.Made ? Said("/", "You are off duty.") : Refused("/leaving", off.Refusal);
    }
}
