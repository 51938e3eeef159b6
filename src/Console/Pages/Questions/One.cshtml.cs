using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Questions;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Questions;

/// <summary>One question: what was asked and said before it, and the answer.</summary>
internal sealed class OneModel(QuestionReader reader, Core.Questions.Questions questions, Readings readings) : ConsolePage
{
    public QuestionView Question { get; private set; } = null!;
    public string? Problem { get; private set; }
    public string Draft { get; private set; } = "";

    public Task<IActionResult> OnGet(string id) => Show(id, null, "");

    public async Task<IActionResult> OnPostAnswer(string id, string? text)
    {
        var answered = await questions.Answer(id, User.PublicId(), text ?? "", Ct);
        return answered.Made ? Said($"/questions/{id}", "Answered. It waits in the chat for the visitor.")
            : answered.Refusal == QuestionDecisions.NotFound ? NotFound()
            : await Show(id, answered.Refusal!.Words, text ?? "");
    }

    private async Task<IActionResult> Show(string id, string? problem, string draft)
    {
        if (await reader.Find(id, Ct) is not { } question)
        {
            return NotFound();
        }

        await readings.Record(User.PublicId(), AuditActions.QuestionRead, nameof(Core.Questions.Question), id, Ct);
        (Question, Problem, Draft) = (question, problem, draft);
        return Page();
    }
}
