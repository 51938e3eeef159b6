using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Enquiries;

/// <summary>What practitioners do with an enquiry: each act is one transaction with one audit row.</summary>
public sealed class Enquiries(IWriter writer, IDatabase database, IKeyVault vault)
{
    public Task<Decision<Enquiry>> Take(string enquiryId, string practitionerId, CancellationToken ct) => Change(
        enquiryId, practitionerId, AuditActions.EnquiryTaken, null,
        (session, e, who) => EnquiryDecisions.Take(e, who.Id, session.Db.WorkNameOf(e.TakenByKey), session.Now), ct);

    public Task<Decision<Enquiry>> PutBack(string enquiryId, string practitionerId, CancellationToken ct) => Change(
        enquiryId, practitionerId, AuditActions.EnquiryPutBack, null, (_, e, who) => EnquiryDecisions.PutBack(e, who.Id), ct);

    /// <summary>A duty lead frees what somebody else holds. The reason stays, sealed, in the audit.</summary>
    public async Task<Decision<Enquiry>> PutBackByLead(string enquiryId, string practitionerId, string reason, CancellationToken ct) =>
        await KeyOf(enquiryId, ct).ConfigureAwait(false) is { } key
            ? await Change(
                enquiryId, practitionerId, AuditActions.EnquiryPutBackByLead, SealedEnquiry.SealReason(key, enquiryId, reason),
                (_, e, who) => EnquiryDecisions.PutBackByLead(e, who.Role, reason), ct).ConfigureAwait(false)
            : EnquiryDecisions.NotFound;

    public async Task<Decision<Enquiry>> Answer(string enquiryId, string practitionerId, string? note, CancellationToken ct) =>
        await KeyOf(enquiryId, ct).ConfigureAwait(false) is { } key
            ? await Change(
                enquiryId, practitionerId, AuditActions.EnquiryAnswered, null,
                (session, e, who) => EnquiryDecisions.Answer(e, who.Id, SealedEnquiry.SealNote(key, enquiryId, note), session.Now), ct).ConfigureAwait(false)
            : EnquiryDecisions.NotFound;

    public async Task<Decision<Enquiry>> Close(string enquiryId, string practitionerId, EnquiryOutcome outcome, string? note, CancellationToken ct) =>
        await KeyOf(enquiryId, ct).ConfigureAwait(false) is { } key
            ? await Change(
                enquiryId, practitionerId, AuditActions.EnquiryClosed, null,
                (session, e, who) => EnquiryDecisions.Close(e, who.Id, outcome, SealedEnquiry.SealNote(key, enquiryId, note), session.Now), ct).ConfigureAwait(false)
            : EnquiryDecisions.NotFound;

    private Task<Decision<Enquiry>> Change(
        string enquiryId, string practitionerId, string act, byte[]? sealedReason, Func<WriteSession, Enquiry, Practitioner, Decision<Enquiry>> decide, CancellationToken ct) => writer.Commit(
        session =>
        {
            if (session.Db.Acting(practitionerId) is not { } who)
            {
                return PractitionerDecisions.NotFound;
            }

            if (session.Db.Enquiries.AsNoTracking().SingleOrDefault(e => e.Id == enquiryId) is not { } before)
            {
                return EnquiryDecisions.NotFound;
            }

            return decide(session, before, who).Then(after =>
            {
                session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), act, nameof(Enquiry), enquiryId, sealedReason));
                session.SignalAfterCommit(WakeTopics.DutyBoard);
                return session.Replace(before, after);
            });
        }, ct);

    private async Task<SecretKey?> KeyOf(string enquiryId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var keyId = await db.Enquiries.Where(e => e.Id == enquiryId).Select(e => e.KeyId).SingleOrDefaultAsync(ct).ConfigureAwait(false);
        return keyId is null ? null : await vault.Open(keyId, ct).ConfigureAwait(false);
    }
}
