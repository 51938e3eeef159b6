using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Referrals;

/// <summary>Opening, writing and receiving referrals: each act is one transaction with one audit row.</summary>
public sealed class Referrals(IWriter writer, IDatabase database, IKeyVault vault)
{
    /// <param name="from">The conversation that it comes from; null when there is none.</param>
    public async Task<Decision<Referral>> Open(Conversation? from, ReferralFields fields, string practitionerId, CancellationToken ct)
    {
        var key = await vault.NewKey(ct).ConfigureAwait(false);
        var id = RandomId.New();
        var bytes = SealedFields.Seal(key, id, fields);
        return await writer.Commit<Decision<Referral>>(
            session =>
            {
                if (session.Db.Acting(practitionerId) is not { } who)
                {
                    return PractitionerDecisions.NotFound;
                }

                session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), AuditActions.ReferralOpened, nameof(Referral), id));
                return session.Add(new Referral
                {
                    Id = id,
                    Reference = Reference.New(),
                    KeyId = key.Id,
                    ConversationKey = from?.Key,
                    Episode = from?.Episode,
                    CreatedByKey = who.Id,
                    CreatedAt = session.Now,
                    SealedFields = bytes,
                });
            }, ct).ConfigureAwait(false);
    }

    public Task<Decision<Referral>> Save(string referralId, string practitionerId, long seenVersion, ReferralFields fields, CancellationToken ct) => Change(
        referralId, practitionerId, AuditActions.ReferralSaved, fields, (r, bytes, _) => ReferralDecisions.Save(r, seenVersion, bytes), ct);

    public Task<Decision<Referral>> Receive(string referralId, string practitionerId, long seenVersion, ReferralFields fields, CancellationToken ct) => Change(
        referralId, practitionerId, AuditActions.ReferralReceived, fields, (r, bytes, now) => ReferralDecisions.Receive(r, seenVersion, fields, bytes, now), ct);

    private async Task<Decision<Referral>> Change(
        string referralId, string practitionerId, string act, ReferralFields fields, Func<Referral, byte[], DateTimeOffset, Decision<Referral>> decide, CancellationToken ct)
    {
        if (await KeyIdOf(referralId, ct).ConfigureAwait(false) is not { } keyId)
        {
            return ReferralDecisions.NotFound;
        }

        var key = await vault.Open(keyId, ct).ConfigureAwait(false);
        var bytes = SealedFields.Seal(key, referralId, fields);
        return await writer.Commit(
            session =>
            {
                if (session.Db.Acting(practitionerId) is null)
                {
                    return PractitionerDecisions.NotFound;
                }

                var before = session.Db.Referrals.AsNoTracking().Single(r => r.Id == referralId);
                return decide(before, bytes, session.Now).Then(after =>
                {
                    session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), act, nameof(Referral), referralId));
                    return session.Replace(before, after);
                });
            }, ct).ConfigureAwait(false);
    }

    private async Task<string?> KeyIdOf(string referralId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await db.Referrals.Where(r => r.Id == referralId).Select(r => r.KeyId).SingleOrDefaultAsync(ct).ConfigureAwait(false);
    }
}
