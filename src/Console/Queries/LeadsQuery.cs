using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.StaffAlarms;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.DutyConsole.Queries;

/// <summary>Who may be asked in danger, and who decides when nobody is there to be asked.</summary>
/// <param name="Here">Duty leads who are on duty and here, other than whoever asks.</param>
/// <param name="OnCall">Whom the alarm calls next, in its order.</param>
internal sealed record LeadsView(IReadOnlyList<string> Here, IReadOnlyList<string> OnCall)
{
    public string WhoDecides => (Here.Count, OnCall.Count) switch
    {
        ( > 0, _) => $"Duty lead here: {string.Join(", ", Here)}. Say it aloud and act at once: nobody waits for a lead to call 999.",
        (0, > 0) => $"No duty lead is here to ask. On call: {string.Join(", ", OnCall)}. You decide now; tell them afterwards.",
        _ => "No duty lead is here to ask, and nobody is named as on call. You decide. What protects a child goes ahead, and a lead reviews it.",
    };
}

internal sealed class LeadsQuery(ProtectDb db, DutyBoardReader board, StaffAlarmReader alarms)
{
    public async Task<LeadsView> Look(string askedBy, CancellationToken ct)
    {
        var here = (await board.Read(ct)).OnDuty.Where(p => p.Here && p.Id != askedBy).Select(p => p.Id).ToList();
        var leads = await db.Users.Where(u => here.Contains(u.PublicId) && u.Role == PractitionerRole.DutyLead).OrderBy(u => u.WorkName).Select(u => u.WorkName).ToListAsync(ct);
        var me = await db.Users.Where(u => u.PublicId == askedBy).Select(u => u.WorkName).SingleOrDefaultAsync(ct);
        return new LeadsView(leads, [.. (await alarms.Chain(ct)).Select(s => s.Name).Where(n => n != me).Distinct()]);
    }
}
