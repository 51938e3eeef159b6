using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.Core.Questions;

/// <summary>A line of the list: no words, they are on the question's own page.</summary>
public sealed record QuestionLine(
    string Id, string ConversationId, QuestionState State, Audience Audience, DateTimeOffset AskedAt, DateTimeOffset DueAt, string? AnsweredBy, DateTimeOffset? AnsweredAt, bool Overdue);

/// <summary>One question with its words and what was said before it.</summary>
/// <param name="HasWords">Five words lead back to it: the answer waits behind them.</param>
public sealed record QuestionView(QuestionLine Line, string Words, IReadOnlyList<LogEntry> Before, bool HasWords, Way? CameBack);

/// <summary>Somebody who means to be back at a time.</summary>
public sealed record ExpectedBack(string ConversationId, Audience Audience, DateTimeOffset From, DateTimeOffset To);

/// <summary>What a conversation left with us, as its dialogs may know.</summary>
public sealed record LeftWithUs(QuestionState? Question, bool IsBooked);

/// <summary>Questions and booked chats as they are read.</summary>
public sealed class QuestionReader(IDatabase database, IConversationReader conversations, TimeProvider clock)
{
    /// <summary>Enough to understand a question by.</summary>
    private const int EntriesBefore = 30;

    /// <summary>Open ones; who must hear from us first stands first.</summary>
    public Task<IReadOnlyList<QuestionLine>> Open(CancellationToken ct) => Lines(q => q.Where(x => x.State == QuestionState.Open).OrderBy(x => x.DueAt), ct);

    /// <summary>Closed and answered ones, newest first.</summary>
    public Task<IReadOnlyList<QuestionLine>> Answered(int max, CancellationToken ct) =>
        Lines(q => q.Where(x => x.State != QuestionState.Open).OrderByDescending(x => x.AskedAt).Take(max), ct);

    /// <summary>Whoever is expected back, the next first; who did not come leaves the list after a while.</summary>
    public async Task<IReadOnlyList<ExpectedBack>> ExpectedBack(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - BookedChatDecisions.Expected;
        using var db = database.ReadContext();
        return await db.BookedChats.Where(b => b.State == BookedChatState.Booked && b.To > since)
            .OrderBy(b => b.From)
            .Join(db.Conversations, b => b.ConversationKey, c => c.Key, (b, c) => new ExpectedBack(c.Id, b.Audience, b.From, b.To))
            .ToListAsync(ct).ConfigureAwait(false);
    }

    /// <summary>Opens the words. The caller records the reading (<see cref="Access.Readings"/>).</summary>
    public async Task<QuestionView?> Find(string questionId, CancellationToken ct)
    {
        var line = (await Lines(q => q.Where(x => x.Id == questionId), ct).ConfigureAwait(false)).SingleOrDefault();
        if (line is null || await conversations.Find(line.ConversationId, ct).ConfigureAwait(false) is not { } head)
        {
            return null;
        }

        using var db = database.ReadContext();
        var sequence = await db.Questions.Where(q => q.Id == questionId).Select(q => q.Sequence).SingleAsync(ct).ConfigureAwait(false);
        var way = await db.WaysBack.Where(w => w.ConversationKey == head.Key).Select(w => new { HasWords = w.Lookup != null, w.UsedWay }).SingleOrDefaultAsync(ct).ConfigureAwait(false);
        var page = await conversations.Read(head, Math.Max(0, sequence - EntriesBefore), EntriesBefore, ct).ConfigureAwait(false);
        var words = page.Entries.SingleOrDefault(e => e.Sequence == sequence)?.Body.Text ?? "";
        return new QuestionView(line, words, [.. page.Entries.Where(e => e.Sequence < sequence && e.Kind is EntryKind.Message)], way?.HasWords is true, way?.UsedWay);
    }

    /// <summary>What the conversation has with us now: its newest question, if anybody may still hear of it, and whether a chat is booked.</summary>
    public async Task<LeftWithUs> Of(long conversationKey, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var question = await db.Questions
            .Where(q => q.ConversationKey == conversationKey && (q.State == QuestionState.Open || q.State == QuestionState.Answered))
            .OrderByDescending(q => q.State == QuestionState.Answered)
            .Select(q => (QuestionState?)q.State)
            .FirstOrDefaultAsync(ct).ConfigureAwait(false);
        return new LeftWithUs(question, await db.BookedChats.AnyAsync(b => b.ConversationKey == conversationKey && b.State == BookedChatState.Booked, ct).ConfigureAwait(false));
    }

    private async Task<IReadOnlyList<QuestionLine>> Lines(Func<IQueryable<Question>, IQueryable<Question>> which, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        using var db = database.ReadContext();
        var rows = await which(db.Questions)
            .Select(q => new
            {
                Question = q,
                ConversationId = db.Conversations.Where(c => c.Key == q.ConversationKey).Select(c => c.Id).Single(),
                By = db.Users.Where(p => p.Id == q.AnsweredByKey).Select(p => p.WorkName).SingleOrDefault(),
            })
            .ToListAsync(ct).ConfigureAwait(false);
        return rows.ConvertAll(r => new QuestionLine(
            r.Question.Id, r.ConversationId, r.Question.State, r.Question.Audience, r.Question.AskedAt, r.Question.DueAt, r.By, r.Question.AnsweredAt,
            QuestionDecisions.IsOverdue(r.Question.State, r.Question.DueAt, now)));
    }
}
