namespace ProtectRespect.Core.Questions;

/// <summary>The moves of a question: Open -> Answered | Withdrawn; Answered -> Read; the rest are final. No machine closes an open one. Pure.</summary>
public static class QuestionDecisions
{
    public static Refusal NotFound { get; } = new("not-found", "There is no such question.");
    public static Refusal NoAnswer { get; } = new("no-answer", "Enter the answer.");
    public static Refusal TooLong { get; } = new("too-long", "Shorten the answer to 4000 characters.");
    public static Refusal Closed { get; } = new("closed", "This question is closed.");
    public static Refusal Withdrawn { get; } = new("withdrawn", "The visitor has taken this question back.");

    public static Refusal AnsweredBy(string? name) => new("answered", $"{name ?? "Someone"} has answered this question.");

    /// <param name="by">Who answered it before, for the second of two.</param>
    public static Decision<Question> Answer(Question q, long practitionerKey, string? by, DateTimeOffset now) => q.State switch
    {
        QuestionState.Open => q with { State = QuestionState.Answered, AnsweredByKey = practitionerKey, AnsweredAt = now },
        QuestionState.Withdrawn => Withdrawn,
        _ => AnsweredBy(by),
    };

    public static Decision<Question> Read(Question q, DateTimeOffset now) =>
        q.State is QuestionState.Answered ? q with { State = QuestionState.Read, ClosedAt = now } : Closed;

    public static Decision<Question> Withdraw(Question q, DateTimeOffset now) =>
        q.State is QuestionState.Open ? q with { State = QuestionState.Withdrawn, ClosedAt = now } : Closed;

    public static bool IsOverdue(QuestionState state, DateTimeOffset dueAt, DateTimeOffset now) => state is QuestionState.Open && dueAt <= now;
}

/// <summary>The moves of a booked chat: Booked -> CameBack | Cancelled. Pure.</summary>
public static class BookedChatDecisions
{
    public static Refusal Closed { get; } = new("closed", "No chat is booked.");

    /// <summary>So long after its time a chat that nobody came to no longer stands on the board.</summary>
    public static readonly TimeSpan Expected = TimeSpan.FromHours(2);

    public static Decision<BookedChat> ComeBack(BookedChat b, DateTimeOffset now) => Close(b, BookedChatState.CameBack, now);

    public static Decision<BookedChat> Cancel(BookedChat b, DateTimeOffset now) => Close(b, BookedChatState.Cancelled, now);

    private static Decision<BookedChat> Close(BookedChat b, BookedChatState state, DateTimeOffset now) =>
        b.State is BookedChatState.Booked ? b with { State = state, ClosedAt = now } : Closed;
}
