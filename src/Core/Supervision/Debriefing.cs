using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Supervision;

/// <summary>Somebody for whom a debrief is due.</summary>
public sealed record DebriefDue(string Id, string Name, bool OnDuty);

/// <summary>Debriefs after hard conversations: due until they or a lead say what became of it, on duty or off.</summary>
public sealed class Debriefing(IWriter writer, IDatabase database, TimeProvider clock)
{
    /// <param name="forId">Whose debrief; a lead answers for others, everybody for themselves.</param>
    public Task<Decision<Debrief>> Answer(string byId, string forId, DebriefOutcome outcome, CancellationToken ct) => writer.Commit<Decision<Debrief>>(
        session =>
        {
            if (session.Db.Acting(byId) is not { } by || session.Db.KeyOf(forId) is not { } forKey)
            {
                return PractitionerDecisions.NotFound;
            }

            var risks = session.Db.RisksSinceDebrief(forKey, session.Now);
            if (SupervisionDecisions.RefuseDebrief(risks, own: by.Id == forKey, by.Role, outcome) is { } refusal)
            {
                return refusal;
            }

            session.Audit(new AuditEntry(ActionContext.Practitioner(byId), outcome is DebriefOutcome.Had ? AuditActions.DebriefHad : AuditActions.DebriefDeclined, nameof(Practitioner), forId));
            return session.Add(new Debrief { PractitionerKey = forKey, At = session.Now, Outcome = outcome, ByKey = by.Id });
        }, ct);

    public async Task<bool> IsDue(string practitionerId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var key = await db.Users.Where(p => p.PublicId == practitionerId).Select(p => p.Id).SingleAsync(ct).ConfigureAwait(false);
        return SupervisionDecisions.NeedsDebrief(db.RisksSinceDebrief(key, clock.GetUtcNow()));
    }

    /// <summary>Everybody for whom one is due, by name.</summary>
    public async Task<IReadOnlyList<DebriefDue>> Due(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var since = now - DebriefQueries.Remembered;
        using var db = database.ReadContext();
        var people = await db.Users.Where(p => !p.Suspended && db.WriteUps.Any(w => w.OwnerKey == p.Id && w.At >= since))
            .Select(p => new { p.Id, p.PublicId, p.WorkName, OnDuty = db.DutyStatuses.Any(d => d.PractitionerKey == p.Id && d.OnDuty) })
            .ToListAsync(ct).ConfigureAwait(false);
        return [.. people.Where(p => SupervisionDecisions.NeedsDebrief(db.RisksSinceDebrief(p.Id, now))).OrderBy(p => p.WorkName, StringComparer.Ordinal).Select(p => new DebriefDue(p.PublicId, p.WorkName, p.OnDuty))];
    }
}

internal static class DebriefQueries
{
    /// <summary>What is longer ago is for supervision, not for a debrief.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    /// <summary>How worried somebody was as they let each conversation go since their last debrief, the newest first.</summary>
    public static List<SafeguardingLevel> RisksSinceDebrief(this ProtectDb db, long practitionerKey, DateTimeOffset now)
    {
        var since = now - Remembered;
        var last = db.Debriefs.Where(d => d.PractitionerKey == practitionerKey).OrderByDescending(d => d.At).Select(d => (DateTimeOffset?)d.At).FirstOrDefault();
        return [.. db.WriteUps.Where(w => w.OwnerKey == practitionerKey && w.At >= since && (last == null || w.At > last)).OrderByDescending(w => w.At).Select(w => w.Level)];
    }
}
