using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Referrals;

/// <summary>A line of the list of referrals.</summary>
public sealed record ReferralLine(
    string Id, string Reference, ReferralState State, DateTimeOffset CreatedAt, DateTimeOffset? ReceivedAt, string CreatedById, string CreatedBy, string YoungPersonName, string NatureOfConcern);

/// <summary>One referral, opened.</summary>
/// <param name="Version">Send it back when saving.</param>
public sealed record ReferralView(ReferralLine Line, ReferralFields Fields, string? ConversationId, long Version);

/// <summary>Referrals as practitioners read them.</summary>
public sealed class ReferralReader(IDatabase database, IKeyVault vault)
{
    /// <summary>Newest first.</summary>
    /// <param name="by">Only those that this practitioner has opened; null = everybody's.</param>
    public async Task<IReadOnlyList<ReferralLine>> List(string? by, int max, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var referrals = db.Referrals.Where(r => by == null || db.Users.Any(p => p.Id == r.CreatedByKey && p.PublicId == by));
        var views = await Open(db, referrals.OrderByDescending(r => r.CreatedAt).Take(max), ct).ConfigureAwait(false);
        return views.ConvertAll(v => v.Line);
    }

    public async Task<ReferralView?> Find(string referralId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return (await Open(db, db.Referrals.Where(r => r.Id == referralId), ct).ConfigureAwait(false)).SingleOrDefault();
    }

    private async Task<List<ReferralView>> Open(ProtectDb db, IQueryable<Referral> referrals, CancellationToken ct)
    {
        var rows = await referrals
            .Select(r => new
            {
                Referral = r,
                CreatedBy = db.Users.Where(p => p.Id == r.CreatedByKey).Select(p => new { p.PublicId, p.WorkName }).Single(),
                ConversationId = db.Conversations.Where(c => c.Key == r.ConversationKey).Select(c => c.Id).SingleOrDefault(),
            })
            .ToListAsync(ct).ConfigureAwait(false);
        var views = new List<ReferralView>(rows.Count);
        foreach (var row in rows)
        {
            var r = row.Referral;
            var key = await vault.Open(r.KeyId, ct).ConfigureAwait(false);
            var fields = SealedFields.Open(key, r.Id, r.SealedFields);
            var line = new ReferralLine(r.Id, r.Reference, r.State, r.CreatedAt, r.ReceivedAt, row.CreatedBy.PublicId, row.CreatedBy.WorkName, fields.YoungPersonName.Text, fields.NatureOfConcern.Text);
            views.Add(new ReferralView(line, fields, row.ConversationId, r.Version));
        }

        return views;
    }
}
