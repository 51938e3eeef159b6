using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.StaffAlarms;

/// <param name="Told">Who was told, in order.</param>
public sealed record StaffAlarmView(
    string Id, SafeguardingLevel Level, DateTimeOffset WaitingSince, DateTimeOffset RaisedAt, StaffAlarmState State, string? AcknowledgedBy, DateTimeOffset? AcknowledgedAt,
    IReadOnlyList<StaffAlarmTold> Told);

public sealed record StaffAlarmTold(string Name, DateTimeOffset At, DateTimeOffset? MailSentAt, bool MailFailed);

public sealed record AlarmStepView(string Id, string Name, int AfterSeconds, bool ByEmail);

public sealed class StaffAlarmReader(IDatabase database)
{
    private const int Shown = 20;

    /// <summary>The open one; null = nobody waits without a person.</summary>
    public async Task<StaffAlarmView?> Open(CancellationToken ct) => await Lately(1, onlyOpen: true, ct).ConfigureAwait(false) is [var open] ? open : null;

    public Task<IReadOnlyList<StaffAlarmView>> Lately(CancellationToken ct) => Lately(Shown, onlyOpen: false, ct);

    public async Task<IReadOnlyList<AlarmStepView>> Chain(CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await db.AlarmSteps.OrderBy(s => s.AfterSeconds).ThenBy(s => s.Key)
            .Join(db.Users, s => s.PractitionerKey, u => u.Id, (s, u) => new AlarmStepView(s.Id, u.WorkName, s.AfterSeconds, s.ByEmail))
            .ToListAsync(ct).ConfigureAwait(false);
    }

    /// <summary>Who may stand in the chain: whoever does duty and has an account.</summary>
    public async Task<IReadOnlyList<(string Id, string Name)>> MayBeTold(CancellationToken ct)
    {
        using var db = database.ReadContext();
        var rows = await db.Users.Where(u => !u.Suspended && u.Role != PractitionerRole.Admin)
            .OrderBy(u => u.WorkName).Select(u => new { u.PublicId, u.WorkName }).ToListAsync(ct).ConfigureAwait(false);
        return rows.ConvertAll(r => (r.PublicId, r.WorkName));
    }

    private async Task<IReadOnlyList<StaffAlarmView>> Lately(int most, bool onlyOpen, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var alarms = await db.StaffAlarms.Where(a => !onlyOpen || a.State != StaffAlarmState.Over).OrderByDescending(a => a.Key).Take(most).ToListAsync(ct).ConfigureAwait(false);
        var keys = alarms.ConvertAll(a => a.Key);
        var calls = await db.StaffAlarmCalls.Where(c => keys.Contains(c.AlarmKey))
            .Join(db.Users, c => c.PractitionerKey, u => u.Id, (c, u) => new { Call = c, u.WorkName })
            .ToListAsync(ct).ConfigureAwait(false);
        return alarms.ConvertAll(a => new StaffAlarmView(
            a.Id, a.Level, a.WaitingSince, a.RaisedAt, a.State,
            a.AcknowledgedByKey is { } by ? db.WorkNameOf(by) : null,
            a.AcknowledgedAt,
            [
                .. calls.Where(c => c.Call.AlarmKey == a.Key).OrderBy(c => c.Call.Key).Select(c => new StaffAlarmTold(
                    c.WorkName, c.Call.At, c.Call.MailSentAt, c.Call is { MailTries: > 0, MailSentAt: null })),
            ]));
    }
}
