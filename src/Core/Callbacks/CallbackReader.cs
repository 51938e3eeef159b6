using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Callbacks;

/// <summary>A line of the callbacks list: no name and no number, they are on the dial card.</summary>
public sealed record CallbackLine(
    string Id, string Reference, CallbackState State, DateTimeOffset WindowFrom, DateTimeOffset WindowTo, DateTimeOffset DueAt, DateTimeOffset CreatedAt,
    string? ClaimedById, string? ClaimedBy, int Attempts, bool Overdue, DateTimeOffset? ClosedAt, DateTimeOffset? ChangedByVisitorAt, bool CancelledByVisitor);

/// <summary>What the person who calls needs to see.</summary>
public sealed record DialCard(CallbackLine Line, CallbackRequest Request, IReadOnlyList<AttemptView> Attempts, string? ConversationId);

public sealed record AttemptView(DateTimeOffset At, string By, AttemptOutcome Outcome, string? Note);

/// <summary>Callbacks as practitioners read them.</summary>
public sealed class CallbackReader(IDatabase database, IKeyVault vault, TimeProvider clock)
{
    /// <summary>Open and claimed ones, by safe window, soonest first.</summary>
    public async Task<IReadOnlyList<CallbackLine>> Due(CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Lines(db, db.Callbacks.Where(c => c.State == CallbackState.Open || c.State == CallbackState.Claimed).OrderBy(c => c.WindowFrom), ct).ConfigureAwait(false);
    }

    /// <summary>Closed ones, newest first.</summary>
    public async Task<IReadOnlyList<CallbackLine>> Closed(int max, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await Lines(db, db.Callbacks.Where(c => c.ClosedAt != null).OrderByDescending(c => c.ClosedAt).Take(max), ct).ConfigureAwait(false);
    }

    /// <summary>One line of the list.</summary>
    public async Task<CallbackLine?> FindLine(string callbackId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return (await Lines(db, db.Callbacks.Where(c => c.Id == callbackId), ct).ConfigureAwait(false)).SingleOrDefault();
    }

    /// <summary>Opens the sealed request. The caller records the reading (<see cref="Readings"/>).</summary>
    public async Task<DialCard?> Find(string callbackId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        if (await db.Callbacks.SingleOrDefaultAsync(c => c.Id == callbackId, ct).ConfigureAwait(false) is not { } callback)
        {
            return null;
        }

        var key = await vault.Open(callback.KeyId, ct).ConfigureAwait(false);
        var line = (await Lines(db, db.Callbacks.Where(c => c.Id == callbackId), ct).ConfigureAwait(false)).Single();
        var attempts = await db.CallbackAttempts.Where(a => a.CallbackKey == callback.Key).OrderBy(a => a.At)
            .Join(db.Users, a => a.ByKey, p => p.Id, (a, p) => new { Attempt = a, p.WorkName })
            .ToListAsync(ct).ConfigureAwait(false);
        var conversationId = await db.Conversations.Where(c => c.Key == callback.ConversationKey).Select(c => c.Id).SingleOrDefaultAsync(ct).ConfigureAwait(false);
        return new DialCard(
            line,
            SealedCallback.Open(key, callbackId, callback.SealedRequest),
            attempts.ConvertAll(a => new AttemptView(a.Attempt.At, a.WorkName, a.Attempt.Outcome, NoteOf(key, callbackId, a.Attempt))),
            conversationId);
    }

    private static string? NoteOf(SecretKey key, string callbackId, CallbackAttempt attempt) =>
        attempt.SealedNote is null ? null : key.OpenText(attempt.SealedNote, SealedCallback.NotePlace(callbackId, attempt.Id));

    private async Task<IReadOnlyList<CallbackLine>> Lines(ProtectDb db, IQueryable<Callback> callbacks, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await callbacks
            .Select(c => new
            {
                Callback = c,
                Holder = db.Users.Where(p => p.Id == c.ClaimedByKey).Select(p => new { p.PublicId, p.WorkName }).SingleOrDefault(),
                Attempts = db.CallbackAttempts.Count(a => a.CallbackKey == c.Key),
            })
            .ToListAsync(ct).ConfigureAwait(false);
        return rows.ConvertAll(r => new CallbackLine(
            r.Callback.Id, r.Callback.Reference, r.Callback.State, r.Callback.WindowFrom, r.Callback.WindowTo, r.Callback.DueAt, r.Callback.CreatedAt,
            r.Holder?.PublicId, r.Holder?.WorkName, r.Attempts, CallbackDecisions.IsOverdue(r.Callback.State, r.Callback.DueAt, now),
            r.Callback.ClosedAt, r.Callback.ChangedByVisitorAt, r.Callback.CancelledByVisitor));
    }
}
