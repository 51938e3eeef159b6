using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages.Shared;

/// <summary>What the frame of every page shows.</summary>
internal sealed class Frame(ProtectDb db, AlarmQuery alarms)
{
    public Task<AlarmsView> Alarms(CancellationToken ct) => alarms.Look(ct);

    public async Task<DutyStatus?> DutyOf(ClaimsPrincipal user)
    {
        var key = user.Key();
        return await db.DutyStatuses.SingleOrDefaultAsync(d => d.PractitionerKey == key);
    }
}
