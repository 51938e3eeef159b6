using ProtectRespect.Core.Questions;

namespace ProtectRespect.DutyConsole.Pages.Questions;

/// <summary>What questions are called on the screen.</summary>
internal static class QuestionWords
{
    public static string Of(QuestionLine line) => line.State switch
    {
        QuestionState.Open => line.Overdue ? "Overdue" : "To answer",
        QuestionState.Answered => $"Answered by {line.AnsweredBy}, not read yet",
        QuestionState.Read => $"Answered by {line.AnsweredBy}, and read",
        _ => "Taken back by the visitor",
    };
}
