using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.FollowUps;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Questions;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.WriteUps;

namespace ProtectRespect.Core.Shifts;

/// <summary>One matter that goes from shift to shift.</summary>
/// <param name="Audience">Null where the list says nothing of the person (a callback).</param>
/// <param name="Code">The short code that people read out, where there is one.</param>
/// <param name="Line">The newest line about it; null = nobody has left one.</param>
public sealed record ShiftItem(
    ShiftMatter Kind, string Reference, Audience? Audience, SafeguardingLevel? Level, string? Code, DateTimeOffset? DueAt, string? OwnerId, string? Owner, ShiftLineView? Line);

public sealed record ShiftLineView(string Id, string ById, string By, DateTimeOffset At, string Words, string? AcceptedBy, DateTimeOffset? AcceptedAt);

/// <summary>Everything that one shift has to tell the next, read at one moment.</summary>
public sealed class ShiftReader(
    IDatabase database, IKeyVault vault, FollowUpReader followUps, HandoverReader handovers, CallbackReader callbacks, WriteUpReader writeUps, QuestionReader questions,
    TimeProvider clock)
{
    /// <summary>So far ahead a shift looks at callbacks and at those who are expected back.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(12);

    public async Task<IReadOnlyList<ShiftItem>> Read(CancellationToken ct)
    {
        var until = clock.GetUtcNow() + Ahead;
        var items = new List<ShiftItem>();
        items.AddRange((await followUps.Open(ct).ConfigureAwait(false)).Select(f =>
            new ShiftItem(ShiftMatter.FollowUp, f.Id, f.Audience, f.Level, null, f.DueAt, f.OwnerId, f.Owner, null)));
        items.AddRange((await handovers.Open(ct).ConfigureAwait(false)).Where(h => h.State is HandoverState.Requested && h.VisitorLeftAt is not null).Select(h =>
            new ShiftItem(ShiftMatter.Dropped, h.Id, h.Audience, h.Level, null, h.VisitorLeftAt, null, null, null)));
        items.AddRange((await callbacks.Due(ct).ConfigureAwait(false)).Where(c => c.WindowFrom <= until).Select(c =>
            new ShiftItem(ShiftMatter.Callback, c.Id, null, null, c.Reference, c.DueAt, c.ClaimedById, c.ClaimedBy, null)));
        items.AddRange((await questions.ExpectedBack(ct).ConfigureAwait(false)).Where(e => e.From <= until).Select(e =>
            new ShiftItem(ShiftMatter.ExpectedBack, e.ConversationId, e.Audience, null, null, e.From, null, null, null)));
        items.AddRange((await writeUps.Unfinished(null, ct).ConfigureAwait(false)).Select(w =>
            new ShiftItem(ShiftMatter.WriteUp, w.Id, w.Audience, w.Level, null, w.At, w.OwnerId, w.Owner, null)));
        return await WithLines(items, ct).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<ShiftItem>> WithLines(List<ShiftItem> items, CancellationToken ct)
    {
        var references = items.ConvertAll(i => i.Reference);
        using var db = database.ReadContext();
        var rows = await db.ShiftLines.Where(s => references.Contains(s.Reference))
            .Select(s => new
            {
                Line = s,
                By = db.Users.Where(p => p.Id == s.ByKey).Select(p => new { p.PublicId, p.WorkName }).Single(),
                AcceptedBy = db.Users.Where(p => p.Id == s.AcceptedByKey).Select(p => p.WorkName).SingleOrDefault(),
            })
            .ToListAsync(ct).ConfigureAwait(false);
        var newest = new Dictionary<(ShiftMatter, string), ShiftLineView>();
        foreach (var row in rows.OrderBy(r => r.Line.At))
        {
            var key = await vault.Open(row.Line.KeyId, ct).ConfigureAwait(false);
            newest[(row.Line.Kind, row.Line.Reference)] = new ShiftLineView(
                row.Line.Id, row.By.PublicId, row.By.WorkName, row.Line.At, SealedShiftLine.Open(key, row.Line.Id, row.Line.SealedLine), row.AcceptedBy, row.Line.AcceptedAt);
        }

        return items.ConvertAll(i => i with { Line = newest.GetValueOrDefault((i.Kind, i.Reference)) });
    }
}
