using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Enquiries;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Questions;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Pages;

namespace ProtectRespect.DutyConsole.Queries;

/// <summary>The duty board in the words of the screen.</summary>
internal sealed class BoardQuery(DutyBoardReader board, AlarmQuery alarms, NoticedQuery noticed, QuestionReader questions, ProtectDb db)
{
    private const int MostExpected = 3;

    public async Task<BoardView> Look(CancellationToken ct)
    {
        var now = await board.Read(ct);
        var due = await db.Callbacks.CountAsync(
            c => (c.State == CallbackState.Open || c.State == CallbackState.Claimed) && c.WindowFrom <= now.At && c.DueAt > now.At, ct);
        var flags = await noticed.InQueue(ct);
        var followed = now.Tasks.Where(t => t.Kind is DutyTaskKind.FollowUp).Select(t => t.ConversationId).ToHashSet(StringComparer.Ordinal);
        return new BoardView(
            now.At.ToUnixTimeMilliseconds(),
            [.. now.Waiting.Select(h => Waiting(h, now.At, flags.GetValueOrDefault(h.ConversationId) ?? Noticed.Nothing))],
            [.. now.Held.Select(h => Live(h, now.At, flags.GetValueOrDefault(h.ConversationId) ?? Noticed.Nothing))],
            [.. (await noticed.Alone(ct)).Where(n => !followed.Contains(n.ConversationId))],
            await alarms.Look(ct),
            new CallbacksView(now.OpenCallbacks, due, now.OverdueCallbacks, await Changed(now.At, ct)),
            new EnquiriesView(now.OpenEnquiries, await EnquiriesDue(now.At, ct), now.OverdueEnquiries),
            [.. now.OnDuty.Select(p => new OnDutyView(p.Id, p.WorkName, p.Here, OnDutyWords(p)))],
            [.. now.Tasks.Select(t => TaskWords.Of(t, now.At))])
        {
            JustEnded = [.. now.JustEnded.Select(Ended)],
            Questions = await Questions(ct),
        };
    }

    private async Task<IReadOnlyList<ChangedCallbackView>> Changed(DateTimeOffset now, CancellationToken ct)
    {
        var since = now.AddDays(-1);
        var changed = await db.Callbacks.Where(c => c.ClaimedByKey != null && c.ChangedByVisitorAt > since).Select(c => new { c.Id, c.ChangedByVisitorAt }).ToListAsync(ct);
        return changed.ConvertAll(c => new ChangedCallbackView(c.Id, c.ChangedByVisitorAt!.Value.ToUnixTimeMilliseconds()));
    }

    private async Task<int> EnquiriesDue(DateTimeOffset now, CancellationToken ct)
    {
        var tomorrow = LondonTime.EndOfDay(now);
        return await db.Enquiries.CountAsync(e => (e.State == EnquiryState.New || e.State == EnquiryState.Taken) && e.ReplyBy > now && e.ReplyBy <= tomorrow, ct);
    }

    private async Task<QuestionsView> Questions(CancellationToken ct)
    {
        var open = await questions.Open(ct);
        var expected = await questions.ExpectedBack(ct);
        return new QuestionsView(
            open.Count,
            open.Count(q => q.Overdue),
            expected.Count == 0 ? "" : $"Expected back: {string.Join(", ", expected.Take(MostExpected).Select(e => LondonTime.DayAndClock(e.From)))}{(expected.Count > MostExpected ? " and later" : "")}");
    }

    private static WaitingView Waiting(HandoverView h, DateTimeOffset now, Noticed noticed) => new(
        h.ConversationId,
        Words.Of(h.Audience),
        h.Card.Reason,
        Words.Of(h.Danger),
        Words.Style(h.Level),
        Words.Of(h.Level),
        noticed.Themes,
        noticed.Line,
        h.RequestedAt.ToUnixTimeMilliseconds(),
        WaitingAlarm(h),
        h.OfferedTo is { } to ? $"Asked whether they are ready for {to}"
            : h.AskAgainAt is { } again && again > now ? "Wants a few more minutes, or has not answered yet"
            : "",
        noticed.MayBeSeen(h));

    private static string? WaitingAlarm(HandoverView h)
    {
        string?[] alarms =
        [
            h.Lapses > 0 ? "A practitioner's connection was lost: this visitor was already promised a person"
                : h.VisitorLeftAt is not null ? "The visitor has left; a person must still look"
                : null,
            h.CameBack is { } way ? Words.CameBack(way) : null,
        ];
        return string.Join(". ", alarms.OfType<string>()) is { Length: > 0 } all ? all : null;
    }

    private static string OnDutyWords(OnDuty p) =>
        (!p.Here ? "no sign of life"
            : p.Availability is Availability.OnBreak ? $"on a break until {LondonTime.Clock(p.BreakUntil!.Value)}"
            : p.Availability is Availability.Busy ? $"busy, holds {p.Holding} of {p.Capacity}"
            : $"holds {p.Holding} of {p.Capacity}")
        + (p.Parked > 0 ? $", {p.Parked} parked" : "");

    private static LiveView Live(HandoverView h, DateTimeOffset now, Noticed noticed) => new(
        h.ConversationId,
        Words.Of(h.Audience),
        Words.Of(h.Level),
        Words.Style(h.Level),
        h.Holder ?? "",
        h.HolderId ?? "",
        (h.AcceptedAt ?? h.RequestedAt).ToUnixTimeMilliseconds(),
        h.LeaseUntil <= now ? "No sign of life from the practitioner: it goes back to the queue"
            : noticed.Alarms ? "Something was noticed that nobody has seen"
            : h.VisitorWaits ? "Parked, and the visitor has written"
            : h.ParkedAt is not null ? "Parked"
            : null,
        h.UnansweredSince?.ToUnixTimeMilliseconds() ?? 0,
        h.LastVisitorSequence,
        noticed.MayBeSeen(h));

    private static EndedView Ended(HandoverView h) => new(
        h.ConversationId,
        Words.Of(h.Audience),
        Words.Of(h.Level),
        Words.Style(h.Level),
        Words.Ended(h.State, h.Holder, h.Outcome),
        h.HolderId ?? "",
        h.ClosedAt!.Value.ToUnixTimeMilliseconds());
}
