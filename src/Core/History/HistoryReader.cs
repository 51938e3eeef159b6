using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.History;

/// <summary>
/// Finds conversations, the newest first. A duty lead searches all; a practitioner what they have held. What was asked is recorded before
/// anything is shown. Words are sealed and have no index: they are opened from the newest on until a page is full or the time is up, and whoever asks may go on.
/// </summary>
public sealed class HistoryReader(IWriter writer, IDatabase database, IKeyVault vault, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <summary>So long sealed text is opened for one page.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private const int Batch = 50;

    /// <param name="older">Where an earlier page of the same question ended; null = from the newest.</param>
    public async Task<Decision<HistoryPage>> Find(string practitionerId, HistoryQuestion question, HistoryCursor? older, CancellationToken ct)
    {
        Practitioner? who;
        using (var db = database.ReadContext())
        {
            who = db.Acting(practitionerId);
        }

        if (who is null)
        {
            return PractitionerDecisions.NotFound;
        }

        await Record(who, practitionerId, question, ct).ConfigureAwait(false);
        return await Read(who, question, older, ct).ConfigureAwait(false);
    }

    /// <summary>What was searched for lately and by whom, for duty leads.</summary>
    public async Task<IReadOnlyList<(string By, DateTimeOffset At, string Question)>> Lately(int most, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var rows = await db.Searches.OrderByDescending(s => s.Key).Take(most).Join(db.Users, s => s.ByKey, u => u.Id, (s, u) => new { Search = s, u.WorkName })
            .ToListAsync(ct).ConfigureAwait(false);
        var searches = new List<(string, DateTimeOffset, string)>();
        foreach (var row in rows.OrderByDescending(r => r.Search.Key))
        {
            var key = await vault.Open(row.Search.KeyId, ct).ConfigureAwait(false);
            searches.Add((row.WorkName, row.Search.At, SealedSearch.Open(key, row.Search.Id, row.Search.SealedQuestion)));
        }

        return searches;
    }

    private async Task Record(Practitioner who, string practitionerId, HistoryQuestion question, CancellationToken ct)
    {
        var key = await vault.NewKey(ct).ConfigureAwait(false);
        var id = RandomId.New();
        var sealedQuestion = SealedSearch.Seal(key, id, question.ToString());
        await writer.Commit(
            session =>
            {
                session.Add(new Search { Id = id, KeyId = key.Id, ByKey = who.Id, At = session.Now, SealedQuestion = sealedQuestion });
                session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), AuditActions.HistorySearched, nameof(Search), id));
            }, ct).ConfigureAwait(false);
    }

    private async Task<HistoryPage> Read(Practitioner who, HistoryQuestion question, HistoryCursor? older, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var all = Matching(db, who, question);
        var began = clock.GetTimestamp();
        var found = new List<Conversation>();
        while (true)
        {
            var size = question.OpensText ? Batch : PageSize + 1;
            var batch = await Before(all, older).OrderByDescending(c => c.LastEntryAt).ThenByDescending(c => c.Key).Take(size).ToListAsync(ct).ConfigureAwait(false);
            foreach (var head in batch)
            {
                if (found.Count == PageSize || (question.OpensText && clock.GetElapsedTime(began) >= Patience))
                {
                    return new HistoryPage(Rows(db, found), older, older?.LastEntryAt);
                }

                older = new HistoryCursor(head.LastEntryAt, head.Key);
                if (!question.OpensText || await Holds(db, head, question, ct).ConfigureAwait(false))
                {
                    found.Add(head);
                }
            }

            if (batch.Count < size)
            {
                return new HistoryPage(Rows(db, found), null, null);
            }
        }
    }

    private static IQueryable<Conversation> Before(IQueryable<Conversation> all, HistoryCursor? older) => older is not { } from
        ? all
        : all.Where(c => c.LastEntryAt < from.LastEntryAt || (c.LastEntryAt == from.LastEntryAt && c.Key < from.Key));

    private static IQueryable<Conversation> Matching(ProtectDb db, Practitioner who, HistoryQuestion question)
    {
        var all = db.Conversations.AsNoTracking();
        if (who.Role is not PractitionerRole.DutyLead)
        {
            all = all.Where(c => db.Handovers.Any(h => h.ConversationKey == c.Key && h.AcceptedByKey == who.Id));
        }

        if (question.Reference.Length > 0)
        {
            var code = Reference.Find(question.Reference);
            all = all.Where(c => c.Id.StartsWith(question.Reference) || db.Callbacks.Any(b => b.ConversationKey == c.Key && b.Reference == code));
        }

        if (question.From is { } from)
        {
            all = all.Where(c => c.LastEntryAt >= from);
        }

        if (question.Until is { } until)
        {
            all = all.Where(c => c.StartedAt < until);
        }

        if (question.Level is { } level)
        {
            all = all.Where(c => db.Handovers.Any(h => h.ConversationKey == c.Key && h.Level == level)
                || db.Flags.Any(f => f.ConversationKey == c.Key && f.Level == level && f.State != FlagState.Dismissed));
        }

        if (question.Practitioner.Length > 0)
        {
            all = all.Where(c => db.Handovers.Any(h => h.ConversationKey == c.Key && db.Users.Any(u => u.Id == h.AcceptedByKey && u.PublicId == question.Practitioner)));
        }

        if (question.Outcome is { } outcome)
        {
            all = all.Where(c => db.Handovers.Any(h => h.ConversationKey == c.Key && h.Outcome == outcome));
        }

        return question.Topic.Length > 0 ? all.Where(c => db.Flags.Any(f => f.ConversationKey == c.Key)) : all;
    }

    /// <summary>Whether its sealed text holds what is looked for. One whose key was erased holds nothing any more.</summary>
    private async Task<bool> Holds(ProtectDb db, Conversation head, HistoryQuestion question, CancellationToken ct)
    {
        SecretKey key;
        try
        {
            key = await vault.Open(head.KeyId, ct).ConfigureAwait(false);
        }
        catch (KeyErasedException)
        {
            return false;
        }

        return (question.Topic.Length == 0 || HasTopic(db, head, key, question.Topic)) && (question.Words.Length == 0 || HasWords(db, head, key, question.Words));
    }

    private static bool HasTopic(ProtectDb db, Conversation head, SecretKey key, string topic) =>
        db.Flags.AsNoTracking().Where(f => f.ConversationKey == head.Key && f.State != FlagState.Dismissed).AsEnumerable()
            .Any(f => SealedFlag.Open(key, f.Id, f.SealedFinding).Themes.Contains(topic));

    private static bool HasWords(ProtectDb db, Conversation head, SecretKey key, string words)
    {
        var all = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return db.LogRows.AsNoTracking().Where(r => r.ConversationKey == head.Key && r.Kind == EntryKind.Message && r.AuthorKind != AuthorKind.Bot)
            .OrderByDescending(r => r.Sequence).AsEnumerable()
            .Select(r => LogSeal.Open(head.Id, key, r).Body.Text ?? "")
            .Any(text => all.All(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)));
    }

    private static List<HistoryRow> Rows(ProtectDb db, List<Conversation> found)
    {
        var keys = found.ConvertAll(c => c.Key);
        var handovers = db.Handovers.AsNoTracking().Where(h => keys.Contains(h.ConversationKey)).ToList().ToLookup(h => h.ConversationKey);
        var flags = db.Flags.Where(f => keys.Contains(f.ConversationKey) && f.State != FlagState.Dismissed)
            .Select(f => new { f.ConversationKey, f.Level }).ToList().ToLookup(f => f.ConversationKey, f => f.Level);
        var names = db.Users.Select(u => new { u.Id, u.WorkName }).ToDictionary(u => u.Id, u => u.WorkName);
        return found.ConvertAll(c =>
        {
            var last = handovers[c.Key].MaxBy(h => h.RequestedAt);
            return new HistoryRow(
                c.Id, c.StartedAt, c.LastEntryAt, c.LastSequence, c.State,
                flags[c.Key].Append(last?.Level ?? SafeguardingLevel.None).Aggregate(Urgency.Higher),
                last?.Audience ?? Audience.Unknown,
                last?.AcceptedByKey is { } by ? names.GetValueOrDefault(by) : null,
                last?.Outcome);
        });
    }
}
