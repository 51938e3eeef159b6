using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Questions;

/// <summary>What a visitor's turn does to their question and their booked chat, inside its transaction.</summary>
public static class QuestionRequests
{
    /// <summary>Leaves a question. One that is open takes the new words and keeps its time.</summary>
    public static void Leave(WriteSession session, Conversation head, Audience audience, long sequence, DateTimeOffset dueAt)
    {
        if (Questions(session, head, QuestionState.Open) is { } open)
        {
            Replace(session, open, open with { Sequence = sequence });
            return;
        }

        session.Add(new Question { Id = RandomId.New(), ConversationKey = head.Key, Sequence = sequence, Audience = audience, AskedAt = session.Now, DueAt = dueAt });
        session.SignalAfterCommit(WakeTopics.DutyBoard);
    }

    public static void Withdraw(WriteSession session, Conversation head)
    {
        if (Questions(session, head, QuestionState.Open) is { } open)
        {
            Replace(session, open, QuestionDecisions.Withdraw(open, session.Now).Value!);
        }
    }

    /// <summary>Books a time; an earlier booking gives way to it.</summary>
    public static void Book(WriteSession session, Conversation head, Audience audience, DateTimeOffset from, DateTimeOffset to)
    {
        Cancel(session, head);
        session.Add(new BookedChat { Id = RandomId.New(), ConversationKey = head.Key, Audience = audience, From = from, To = to, BookedAt = session.Now });
        session.SignalAfterCommit(WakeTopics.DutyBoard);
    }

    public static void Cancel(WriteSession session, Conversation head)
    {
        if (Booked(session, head) is { } booked)
        {
            Replace(session, booked, BookedChatDecisions.Cancel(booked, session.Now).Value!);
        }
    }

    /// <summary>The visitor is back: what was answered is read, and who was expected is here.</summary>
    public static void ComeBack(WriteSession session, Conversation head)
    {
        if (Questions(session, head, QuestionState.Answered) is { } answered)
        {
            Replace(session, answered, QuestionDecisions.Read(answered, session.Now).Value!);
        }

        if (Booked(session, head) is { } booked)
        {
            Replace(session, booked, BookedChatDecisions.ComeBack(booked, session.Now).Value!);
        }
    }

    private static Question? Questions(WriteSession session, Conversation head, QuestionState state) =>
        session.Db.Questions.AsNoTracking().Where(q => q.ConversationKey == head.Key && q.State == state).OrderBy(q => q.Key).FirstOrDefault();

    private static BookedChat? Booked(WriteSession session, Conversation head) =>
        session.Db.BookedChats.AsNoTracking().FirstOrDefault(b => b.ConversationKey == head.Key && b.State == BookedChatState.Booked);

    private static void Replace<T>(WriteSession session, T before, T after)
        where T : class
    {
        session.Replace(before, after);
        session.SignalAfterCommit(WakeTopics.DutyBoard);
    }
}
