using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Enquiries;

/// <summary>A line of the list: no name and no words, they are on the enquiry's own page.</summary>
public sealed record EnquiryLine(
    string Id, string Reference, EnquiryState State, EnquiryNeed Need, Audience Audience, DateTimeOffset CreatedAt, DateTimeOffset ReplyBy,
    string? TakenById, string? TakenBy, DateTimeOffset? ClosedAt, EnquiryOutcome? Outcome, bool Overdue);

/// <summary>One enquiry, opened.</summary>
public sealed record EnquiryView(EnquiryLine Line, EnquiryRequest Request, string? Note, string? ConversationId);

/// <summary>Enquiries as practitioners read them.</summary>
public sealed class EnquiryReader(IDatabase database, IKeyVault vault, TimeProvider clock)
{
    /// <summary>New and taken ones; who must hear from us first stands first.</summary>
    public async Task<IReadOnlyList<EnquiryLine>> Open(CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Lines(db, db.Enquiries.Where(e => e.State == EnquiryState.New || e.State == EnquiryState.Taken).OrderBy(e => e.ReplyBy), ct).ConfigureAwait(false);
    }

    /// <summary>Answered and closed ones, newest first.</summary>
    public async Task<IReadOnlyList<EnquiryLine>> Closed(int max, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Lines(db, db.Enquiries.Where(e => e.ClosedAt != null).OrderByDescending(e => e.ClosedAt).Take(max), ct).ConfigureAwait(false);
    }

    /// <summary>One line of the list.</summary>
    public async Task<EnquiryLine?> FindLine(string enquiryId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return (await Lines(db, db.Enquiries.Where(e => e.Id == enquiryId), ct).ConfigureAwait(false)).SingleOrDefault();
    }

    /// <summary>Opens the sealed request. The caller records the reading (<see cref="Access.Readings"/>).</summary>
    public async Task<EnquiryView?> Find(string enquiryId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var found = db.Enquiries.Where(e => e.Id == enquiryId);
        if (await found.SingleOrDefaultAsync(ct).ConfigureAwait(false) is not { } enquiry)
        {
            return null;
        }

        var key = await vault.Open(enquiry.KeyId, ct).ConfigureAwait(false);
        return new EnquiryView(
            (await Lines(db, found, ct).ConfigureAwait(false)).Single(),
            SealedEnquiry.Open(key, enquiryId, enquiry.SealedRequest),
            SealedEnquiry.OpenNote(key, enquiryId, enquiry.SealedNote),
            await db.Conversations.Where(c => c.Key == enquiry.ConversationKey).Select(c => c.Id).SingleOrDefaultAsync(ct).ConfigureAwait(false));
    }

    private async Task<IReadOnlyList<EnquiryLine>> Lines(ProtectDb db, IQueryable<Enquiry> enquiries, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await enquiries
            .Select(e => new { Enquiry = e, Holder = db.Users.Where(p => p.Id == e.TakenByKey).Select(p => new { p.PublicId, p.WorkName }).SingleOrDefault() })
            .ToListAsync(ct).ConfigureAwait(false);
        return rows.ConvertAll(r => new EnquiryLine(
            r.Enquiry.Id, r.Enquiry.Reference, r.Enquiry.State, r.Enquiry.Need, r.Enquiry.Audience, r.Enquiry.CreatedAt, r.Enquiry.ReplyBy,
            r.Holder?.PublicId, r.Holder?.WorkName, r.Enquiry.ClosedAt, r.Enquiry.Outcome, EnquiryDecisions.IsOverdue(r.Enquiry.State, r.Enquiry.ReplyBy, now)));
    }
}
